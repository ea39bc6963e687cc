using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>Lines with a number that may be an item's: "TOP 8.1: …", "zu TOP 7.", "Ö 4.1 …", "N 2 …", "Punkt 3 der Tagesordnung", "9a …", "3. …".</summary>
internal static partial class HeadingLines
{
    private const int Longest = 500;

    /// <summary>What a number stands before that is no item's title.</summary>
    private static readonly string[] _counted =
    [
        "Ja", "Nein", "Enthaltung", "Enthaltungen", "Gegenstimme", "Gegenstimmen", "Stimme", "Stimmen", "Mitglied", "Mitglieder", "Mitgliedern", "Uhr", "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember", "dafür", "dagegen", "Abs", "Euro", "EUR", "€", "%", "GO", "SPD", "CDU", "FDP", "AfD",
    ];

    private static readonly string[] _verbs =
    [
        "wird ", "wurde ", "werden ", "wurden ", "ist ", "sind ", "soll", "entfällt", "auf ", "wegen ", "gemeinsam ", "vorgezogen", "abgesetzt", "vertagt", "zurückgezogen",
        "der Tagesordnung wird", "hat ", "haben ", "kann ", "können ", "erfolgt", "fällt ", "statt",
    ];

    /// <summary>Null for a line without such a number.</summary>
    public static ItemHeading? Read(DocumentLine line, int at)
    {
        if (line.IsBlank || line.Said.Length > Longest) return null;
        var cells = line.Cells;
        if (Form().Match(cells[0]) is not { Success: true } match) return Labelled(line, cells, at);
        if (ItemNo.Of(match.Groups["number"].Value) is not { } number) return null;
        var title = Title(match.Groups["title"].Value);
        var beside = cells[1..];
        if (title is null && beside is [var next, ..]) (title, beside) = (Title(next), beside[1..]);
        var sign = match.Groups["word"].Success || number.Marked is not null ? NumberSign.Word : number.Levels.Length > 1 ? NumberSign.Levels : NumberSign.Bare;
        if (sign != NumberSign.Word && (match.Groups["also"].Length > 0 || (title is not null && IsCounted(title)))) return null;
        return new(at, number, title, sign) { Beside = beside, Mark = line.Mark, Also = Also(match.Groups["also"].Value, number) };
    }

    /// <summary>"TOP 5 wird abgesetzt.": a sentence about an item, not its heading.</summary>
    public static bool IsSentence(string title) =>
        Array.Exists(_verbs, verb => title.StartsWith(verb, StringComparison.Ordinal)) || (char.IsLower(title[0]) && !(title.Length > 1 && char.IsUpper(title[1])));

    /// <summary>"TOP: | Ö 4.1", the label in a cell of its own.</summary>
    private static ItemHeading? Labelled(DocumentLine line, ImmutableArray<string> cells, int at) =>
        cells is [var label, var number, ..] && label.TrimEnd(':') is "TOP" or "Tagesordnungspunkt" or "Top" && ItemNo.Of(number.TrimEnd(':')) is { } no
            ? new(at, no, null, NumberSign.Word) { Beside = cells[2..], Mark = line.Mark }
            : null;

    private static string? Title(string text) => text.Trim(' ', ':', '-', '–', '.', '|') is { Length: > 0 } title ? title : null;

    private static bool IsCounted(string title) => Array.Exists(_counted, word =>
        title.StartsWith(word, StringComparison.Ordinal) && (title.Length == word.Length || !char.IsLetter(title[word.Length])));

    private static ImmutableArray<ItemNo> Also(string list, ItemNo first)
    {
        if (list.Length == 0) return [];
        var numbers = Numbers().Matches(list).Select(match => ItemNo.Of(match.Value)).OfType<ItemNo>().ToList();
        if (numbers is not [var last] || !list.Contains("bis", StringComparison.Ordinal) && !list.Contains('–') && !list.Contains('-')) return [.. numbers];
        var (from, to) = (first.Levels[^1], last.Levels[^1]);
        return first.Levels.Length == last.Levels.Length && to > from && to - from < 30
            ? [.. Enumerable.Range(from + 1, to - from).Select(level => first with { Levels = first.Levels.SetItem(first.Levels.Length - 1, level) })]
            : [last];
    }

    private const string Number = @"\d{1,3}(?:\.\d{1,3}){0,3}";

    [GeneratedRegex(
        @"^(?:Auszug - )?(?<word>(?:[Zz]u )?(?:TOP|Top|T O P|TO-Punkt|TOP-Nr\.|Tagesordnungspunkt|Punkt|Pkt\.|Traktandum|Trakt\.|[Ll]fd\. ?Nr\.)(?: ?Nr\.)?:? ?)?"
        + $@"(?<number>(?:(?:Ö|NÖ|N)\.? ?)?{Number}\.?(?: ?[a-z])?)"
        + $@"(?<also>(?:(?:, ?| und | u\. | bis |[–-])(?:TOP |Ö |N )?{Number}\.?(?=[ ,:]|$))+)?[.):]?(?: der Tagesordnung| d\. ?TO)?[:.]?(?:[ :–-]+(?<title>.+))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(Number, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
