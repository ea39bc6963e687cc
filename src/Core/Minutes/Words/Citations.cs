using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>"Mitwirkungsverbot gemäß § 22 GO: 1": the number of a paragraph is none of a vote.</summary>
internal static partial class Citations
{
    /// <summary>The line with spaces where the law is cited, as long as before.</summary>
    public static string Blanked(string line) => line.Contains('§') ? Form().Replace(line, match => new(' ', match.Length)) : line;

    private const string Before = @"(?:\b(?:gemäß|gem\.|nach|laut|aufgrund|lt\.|i\. ?S\. ?d\.) )?";

    private const string Laws = "(?:GO|GemO|HGO|BbgKVerf|KVG|NKomVG|KV|GemHVO)";

    [GeneratedRegex(
        $@"{Before}§{{1,2}} ?\d{{1,3}}[a-z]?(?: ?(?:Abs\.|Absatz|Satz|S\.|Nr\.) ?\d{{1,2}})*(?: ?{Laws}(?:[ -][A-Z]{{2,4}})?)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
