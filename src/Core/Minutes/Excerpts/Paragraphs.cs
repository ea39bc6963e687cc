namespace Wiedervorlage.Core.Minutes.Excerpts;

/// <summary>A text as minutes set it: each line that was entered is a paragraph, runs of white space are one space.</summary>
public static class Paragraphs
{
    /// <summary>The paragraphs of <paramref name="text"/>, none of them blank.</summary>
    public static ImmutableArray<string> Of(string? text) =>
        [.. (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0)];
}
