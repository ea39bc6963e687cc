using System.Globalization;
using Wiedervorlage.Story.Doors;

namespace Wiedervorlage.Story.Telling;

/// <summary>Writes the story as it goes, one aligned line for each step and each mail.</summary>
internal sealed class Teller(TextWriter to)
{
    private const int WhoWidth = 16;
    private const int KindWidth = 16;
    private static readonly CultureInfo _german = CultureInfo.GetCultureInfo("de-DE");

    public static string Day(LocalDateTime at) => at.ToString("ddd dd.MM.uuuu", _german);

    public void Chapter(string title)
    {
        to.WriteLine();
        to.WriteLine(title);
    }

    public void Step(LocalDateTime at, string who, string what) => to.WriteLine($"  {When(at)}  {who.PadRight(WhoWidth)}  {what}");

    public void Mail(SentMail mail) => to.WriteLine($"  {When(mail.At)}    → {mail.Kind.PadRight(KindWidth)} {mail.To}");

    /// <summary>Something that happens to the machine, not in the city.</summary>
    public void Aside(string what) => to.WriteLine($"  {new string(' ', When(default).Length)}  ✖ {what}");

    public void Line(string text = "") => to.WriteLine(text);

    /// <summary>Rows in columns as wide as their longest cell; the last one runs on.</summary>
    public void Table(string title, IEnumerable<string[]> rows)
    {
        var all = rows.ToArray();
        to.WriteLine();
        to.WriteLine($"{title} ({all.Length})");
        if (all.Length == 0) return;
        var widths = Enumerable.Range(0, all[0].Length - 1).Select(column => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all) to.WriteLine("  " + string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)));
    }

    private static string When(LocalDateTime at) => $"{Day(at)} {at.ToString("HH:mm", _german)}";
}
