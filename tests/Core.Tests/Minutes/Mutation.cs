using System.Text;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>What copying, printing and converting do to a page: each kind at a place that <c>seed</c> chooses.</summary>
internal static class Mutation
{
    private static readonly (string Letter, string Entity)[] _entities = [("ä", "&auml;"), ("ö", "&ouml;"), ("ü", "&uuml;"), ("ß", "&szlig;"), ("Ö", "&#214;"), ("ü", "&#xfc;")];

    public static int Kinds => 14;

    public static string Of(string page, int kind, int seed) => kind switch
    {
        0 => Replaced(page, ' ', seed, "\n"),
        1 => Replaced(page, ' ', seed, "  "),
        2 => IsHtml(page) ? page.Replace("> ", ">&nbsp;", StringComparison.Ordinal) : page.Replace(' ', '\u00A0'),
        3 => page.Replace("\n", "\r\n", StringComparison.Ordinal),
        4 => _entities.Aggregate(page, (text, pair) => text.Replace(pair.Letter, pair.Entity, StringComparison.Ordinal)),
        5 => Hyphenated(page, seed),
        6 => Replaced(page, '\t', seed, ""),
        7 => Replaced(page, '\n', seed, "\n\n"),
        8 => InWord(page, seed, "\u00AD"),
        9 => page.Normalize(NormalizationForm.FormD),
        10 => IsHtml(page) ? WithoutCell(page, seed) : page.Replace("\n", " \n", StringComparison.Ordinal),
        11 => InWord(page, seed, "\u200B"),
        12 => IsHtml(page) ? page.Replace("<p>", "<p style=\"margin:0\">", StringComparison.Ordinal) : page.Replace("\n", "\n  ", StringComparison.Ordinal),
        _ => Of(Of(page, seed % 13, seed / 13), (seed + 5) % 13, seed),
    };

    private static bool IsHtml(string page) => page.Contains("</", StringComparison.Ordinal);

    private static string Replaced(string page, char what, int seed, string instead) =>
        Place(page, seed, at => page[at] == what && !InTag(page, at)) is { } place ? page[..place] + instead + page[(place + 1)..] : page;

    private static string Hyphenated(string page, int seed) => Place(page, seed, at => Inside(page, at, 3)) is { } place ? $"{page[..place]}-\n{page[place..]}" : page;

    private static string InWord(string page, int seed, string sign) => Place(page, seed, at => Inside(page, at, 1)) is { } place ? page[..place] + sign + page[place..] : page;

    /// <summary>Before a small letter, with as many letters on both sides.</summary>
    private static bool Inside(string page, int at, int letters) =>
        at >= letters && at + letters < page.Length && Enumerable.Range(at - letters, 2 * letters).All(one => char.IsLetter(page[one])) && char.IsLower(page[at]) && !InTag(page, at) && !InEntity(page, at);

    private static bool InTag(string page, int at) => page.LastIndexOf('<', at) is var open and >= 0 && page.IndexOf('>', open) is var close && close >= at && char.IsLetter(page[Math.Min(open + 1, page.Length - 1)]) | page[Math.Min(open + 1, page.Length - 1)] is '/' or '!';

    private static bool InEntity(string page, int at) => page.LastIndexOf('&', at) is var open and >= 0 && at - open < 10 && page.IndexOf(';', open) is var end && end >= at;

    private static string WithoutCell(string page, int seed)
    {
        if (Place(page, seed, at => page.AsSpan(at).StartsWith("<td>")) is not { } start) return page;
        var end = page.IndexOf("</td>", start, StringComparison.Ordinal);
        return end < 0 || page[(start + 4)..end].Contains("<td", StringComparison.Ordinal) || page[(start + 4)..end].Contains("<table", StringComparison.Ordinal) ? page : page[..start] + page[(end + 5)..];
    }

    private static int? Place(string page, int seed, Predicate<int> fits)
    {
        var places = Enumerable.Range(0, page.Length).Where(at => fits(at)).ToList();
        return places.Count == 0 ? null : places[(int)((uint)seed * 2654435761 % (uint)places.Count)];
    }
}
