using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>What is owed, for people: what follows the order, or the whole sentence.</summary>
internal static partial class Subjects
{
    private const int Longest = 240;

    public static string Of(string sentence)
    {
        var lead = Lead().Match(sentence);
        var what = (lead.Success ? sentence[(lead.Index + lead.Length)..] : sentence).TrimEnd('.', ' ', ',', ';');
        return what.Length <= Longest ? what : what[..what.LastIndexOf(' ', Longest - 2)] + " …";
    }

    [GeneratedRegex(@"\b(?:beauftragt|gebeten|aufgefordert|verpflichtet)(?: werde)?[,:] ?|\b[Bb](?:ittet|eauftragt) die Verwaltung, ?|\bzu(?:gesagt)?, ")]
    private static partial Regex Lead();
}
