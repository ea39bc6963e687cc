namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>A line that may be the heading of an item.</summary>
/// <param name="At">Its place among the lines.</param>
/// <param name="No">Null for a heading without number.</param>
/// <param name="Title">What stands behind the number; null: nothing.</param>
/// <param name="Sign">How the number is marked as that of an item.</param>
internal sealed record ItemHeading(int At, ItemNo? No, string? Title, NumberSign Sign)
{
    /// <summary>The place behind its last line, where the title goes on over several.</summary>
    public int End { get; init; } = At + 1;

    /// <summary>Further cells of its row: the paper's number, a result.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>"TOP 5 und 6": the other numbers.</summary>
    public ImmutableArray<ItemNo> Also { get; init; } = [];

    /// <summary>0 for bold, 1 to 6 for a heading, null for neither.</summary>
    public int? Mark { get; init; }

    /// <summary>By the parts' headings above it; null: there was none.</summary>
    public bool? Public { get; init; }
}

/// <summary>How sure a number is that of an item.</summary>
internal enum NumberSign
{
    /// <summary>No number at all.</summary>
    None,

    /// <summary>"3. …": may be any enumeration.</summary>
    Bare,

    /// <summary>"8.1 …": enumerations seldom have levels.</summary>
    Levels,

    /// <summary>"TOP 3", "Ö 3", "Punkt 3 der Tagesordnung".</summary>
    Word,
}
