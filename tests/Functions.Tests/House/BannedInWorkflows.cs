using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>BannedSymbols.workflow.txt: what may not stand in replayed code, each with what to do instead.</summary>
internal static partial class BannedInWorkflows
{
    private static readonly (string Text, string Instead)[] _banned =
    [
        .. Repository.Read("BannedSymbols.workflow.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split("; ", 2)).Select(parts => (parts[0], parts[1])),
    ];

    public static IEnumerable<string> Texts => _banned.Select(banned => banned.Text);

    /// <summary>One line per banned text found in <paramref name="source"/>; comments don't count, line breaks neither.</summary>
    public static IEnumerable<string> In(string source)
    {
        var code = Spaces().Replace(Comments().Replace(source, ""), " ");
        return _banned.Where(banned => Named(banned.Text).IsMatch(code)).Select(banned => $"{banned.Text}: {banned.Instead}");
    }

    /// <summary>The text where no longer word holds it: "File." is not found in "Profile.".</summary>
    private static Regex Named(string text) =>
        new((char.IsLetter(text[0]) ? @"(?<!\w)" : "") + Regex.Escape(text) + (char.IsLetterOrDigit(text[^1]) ? @"(?!\w)" : ""));

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
