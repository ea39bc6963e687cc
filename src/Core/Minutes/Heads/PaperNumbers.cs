using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Heads;

/// <summary>Numbers of papers: "0067/2026", "VO/2024/0815", "BV-0088/24", "2025/118", "77/2025". Cities number as they like:
/// <c>paper-numbers</c>, <c>48-registered-number</c>.</summary>
internal static partial class PaperNumbers
{
    /// <summary>The number of a line that is nothing else, with or without "Vorlage" before it.</summary>
    public static string? Alone(string line) =>
        line.Length < 60 && line.AsSpan().ContainsAny('/', '-') && Line().Match(line) is { Success: true } match
            ? match.Groups["number"].Value : null;

    /// <summary>The number at the start of what stands behind "Vorlage:".</summary>
    public static string? AtStart(string value) => value.Length < 400 && Start().Match(value) is { Success: true } match ? match.Groups["number"].Value : null;

    /// <summary>"… (Drs. 55/2025)"</summary>
    public static string? Named(string line) =>
        line.Length < 500 && line.AsSpan().ContainsAny('/', '-') && Inside().Match(line) is { Success: true } match
            ? match.Groups["number"].Value : null;

    private const string Labels =
        @"(?:Vorlagen?|Drucksachen?|DS|Drs\.?|BV|VO|Antrag|Antrags|Beschlussvorlage|Sitzungsvorlage|Mitteilungsvorlage|GRDrs\.?|Reg\.)[ -]?(?:Nr\.?|Nummer|nummer)?:? ?";

    /// <summary>"VO/089/2022", "1265/II", "DS/0237/VI", "2014/0007", "21-4711.1", "V 2023/115".</summary>
    private const string Number =
        @"(?<number>(?:[A-ZÄÖÜ]{1,6}(?:[/-] ?| ))?\d{1,6}[/-](?:\d{1,6}|[IVX]{1,5})(?:[/.-][A-Z0-9]{1,6}){0,3})";

    [GeneratedRegex($@"^(?:{Labels})?{Number}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    [GeneratedRegex($@"^(?:Nr\.? ?)?{Number}(?:[ ,.(]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex($@"(?:^|[ (])(?:Vorlagen?|Drucksachen?|DS|Drs\.?|Beschlussvorlage)[ -]?(?:Nr\.?|nummer)?:? ?{Number}(?:[ ,.)]|$)|\((?<number>[A-ZÄÖÜ]{{1,6}}[/-]\d{{1,6}}[/-]\d{{1,6}})\)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Inside();
}
