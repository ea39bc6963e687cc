using NodaTime.Text;

namespace Wiedervorlage.Story.Checking;

/// <summary>What is compared of a mail: the local day it went out, its kind, and the address it went to.</summary>
internal sealed record ExpectedMail(LocalDate On, string Kind, string Recipient) : IComparable<ExpectedMail>
{
    private const string Header = "date;kind;recipient";

    /// <summary>Reads samples/expected-mails.csv.</summary>
    public static ImmutableArray<ExpectedMail> ReadAll(string file)
    {
        var lines = File.ReadAllLines(file);
        if (lines.FirstOrDefault() != Header) throw new StoryException($"{file} beginnt nicht mit „{Header}“.");
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(Read)];
    }

    /// <summary>Writes the same form.</summary>
    public static void WriteAll(string file, IEnumerable<ExpectedMail> mails) =>
        File.WriteAllLines(file, [Header, .. mails.Order().Select(mail => $"{LocalDatePattern.Iso.Format(mail.On)};{mail.Kind};{mail.Recipient}")]);

    public int CompareTo(ExpectedMail? other) =>
        other is null ? 1 : (On, Kind, Recipient).CompareTo((other.On, other.Kind, other.Recipient));

    private static ExpectedMail Read(string line)
    {
        var cells = line.Split(';');
        return cells.Length == 3 && LocalDatePattern.Iso.Parse(cells[0]) is { Success: true } on
            ? new(on.Value, cells[1], cells[2])
            : throw new StoryException($"Diese Zeile ist keine Mail (Datum;Art;Empfänger): {line}");
    }
}
