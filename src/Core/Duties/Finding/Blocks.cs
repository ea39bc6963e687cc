using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Paragraphs with single spaces. A page break or a list inside a sentence does not end the paragraph.</summary>
internal static partial class Blocks
{
    public static IReadOnlyList<string> Of(string text)
    {
        var blocks = new List<string>();
        foreach (var raw in BlankLine().Split(LineEnd().Replace(Invisible().Replace(text, ""), "\n")))
        {
            var block = Space().Replace(raw, " ").Trim();
            if (block.Length == 0) continue;
            if (blocks.Count > 0 && Continues(blocks[^1], block)) blocks[^1] += " " + block;
            else blocks.Add(block);
        }
        return blocks;
    }

    private static bool Continues(string before, string block) =>
        before[^1] is ',' or ':' or ';' || (char.IsLower(block[0]) && before[^1] is not ('.' or '!' or '?'));

    [GeneratedRegex(@"\r\n?|\u2028|\f")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"\n[^\S\n]*\n\s*|\u2029")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"[\u00AD\u200B\uFEFF]|\*\*")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
