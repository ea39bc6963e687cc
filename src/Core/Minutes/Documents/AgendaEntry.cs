namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>An item in the list at the top of the minutes.</summary>
/// <param name="No">Null where the list has no numbers.</param>
/// <param name="Title">All its lines.</param>
/// <param name="Public">By its number or its part; null where neither says so.</param>
/// <param name="Beside">What else stands there: the paper's number, the result.</param>
internal sealed record AgendaEntry(ItemNo? No, string Title, bool? Public, ImmutableArray<string> Beside)
{
    private (string? Of, string Plain) _plain;

    /// <summary>The title as <see cref="Titles.Plain"/> has it.</summary>
    public string Plain
    {
        get
        {
            if (!ReferenceEquals(_plain.Of, Title)) _plain = (Title, Titles.Plain(Title));
            return _plain.Plain;
        }
    }
}

/// <summary>The list of items at the top. <paramref name="Start"/> and <paramref name="End"/> (exclusive) are places among the lines; equal where there is none.</summary>
internal sealed record AgendaList(int Start, int End, ImmutableArray<AgendaEntry> Entries)
{
    private readonly Dictionary<ItemNo, AgendaEntry> _byNumber =
        Entries.Where(entry => entry.No is not null).DistinctBy(entry => entry.No).ToDictionary(entry => entry.No!);

    public static AgendaList None { get; } = new(0, 0, []);

    /// <summary>The entry with that number.</summary>
    public AgendaEntry? Of(ItemNo? number) => number is null ? null : _byNumber.GetValueOrDefault(number);
}
