using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>How reading a source goes: what its page says, and what the next reading follows from.</summary>
internal sealed record SourceState(string Id)
{
    public const string Partition = "state";

    /// <summary>When the last reading that reached the end of every list began; what changed since then is asked for next.</summary>
    public Instant? LastComplete { get; init; }

    /// <summary>The same for one that read everything.</summary>
    public Instant? LastFull { get; init; }

    public Instant? LastAttempt { get; init; }

    /// <summary>German, what failed in the last attempt; null: nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>When it first failed without a complete reading since.</summary>
    public Instant? FailingSince { get; init; }

    public SourceCounts Counts { get; init; } = new();

    /// <summary>Before the last complete reading; null: it was the first.</summary>
    public SourceCounts? CountsBefore { get; init; }

    public SourceChanges Changes { get; init; } = new();

    /// <summary>Of the last attempt.</summary>
    public int Requests { get; init; }

    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Every object claims to be newer than the reading before: only full readings say something.</summary>
    public bool ModifiedIsUseless { get; init; }

    /// <summary>Meetings of the last 90 days and to come, as read last.</summary>
    public ImmutableArray<AheadMeeting> Ahead { get; init; } = [];

    /// <summary>The last reading that was applied; it is not applied twice.</summary>
    public string? Applied { get; init; }

    public int Known => Counts.Meetings + Counts.Papers + Counts.Committees + Counts.Units + Counts.Factions;
}

/// <summary>A meeting whose items are read again each day.</summary>
internal sealed record AheadMeeting(string Id, LocalDate On);

/// <summary>A page as it came, until the reading is over. Without <paramref name="Cached"/> its text is dropped then.</summary>
internal sealed record SourceKeptPage(SourceList List, string Text, bool Cached);

/// <summary>An answer that may be asked for again with its ETag or date.</summary>
internal sealed record CachedAnswer(string? ETag, DateTimeOffset? LastModified, string Text);

/// <summary>Objects that a reading puts: worked out as a whole before the first is stored.</summary>
internal sealed record PlannedObjects(ImmutableArray<KnownObject> Put);

/// <summary>What comes of a reading beside its objects; the last thing that is stored of its plan.</summary>
internal sealed record PlannedState(SourceState After, int Parts);

/// <summary>Index row: which paper of the source has a number, by <see cref="Core.Papers.PaperNumbering.KeyOf"/>.</summary>
internal sealed record PaperOfNumber(string Paper);

/// <summary>A wording of a result that nobody has assigned, where it was first seen.</summary>
internal sealed record SeenWording(string Wording, string Item, LocalDate? On);
