namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>A line of whole minutes.</summary>
/// <param name="Text">Cells of a table stand between tabs.</param>
/// <param name="Mark">0 for bold, 1 to 6 for a heading's level, null for neither.</param>
internal sealed record DocumentLine(string Text, int? Mark = null)
{
    /// <summary>Single spaces between words and cells.</summary>
    public string Said { get; } = string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public bool IsBlank => Said.Length == 0;

    /// <summary>Cells that are not blank; one for a line of text.</summary>
    public ImmutableArray<string> Cells => Text.Contains('\t') || Text.Contains("  ", StringComparison.Ordinal)
        ? [.. Text.Split(["\t", "  ", " | "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : IsBlank ? [] : [Said];
}
