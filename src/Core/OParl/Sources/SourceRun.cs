namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// One reading of a source on its way: what is still to be asked, one request after another. It changes nothing of what is known; only one
/// that reached the end of every list does.
/// </summary>
/// <param name="Source">Which source.</param>
/// <param name="Id">Of the reading.</param>
/// <param name="Since">When it began: the next one asks for what changed since then.</param>
/// <param name="Full">Everything, not only what changed.</param>
/// <param name="From">What an incremental one asks for changes since.</param>
/// <param name="Left">What is still to be asked, in order.</param>
public sealed record SourceRun(string Source, string Id, Instant Since, bool Full, Instant From, ImmutableArray<SourceAsk> Left)
{
    /// <summary>How many requests were answered, whatever the answer.</summary>
    public int Asked { get; init; }

    /// <summary>How many answers were pages with objects, and are kept.</summary>
    public int Pages { get; init; }

    /// <summary>How many answers were "not modified".</summary>
    public int Unchanged { get; init; }

    /// <summary>Failed tries of the request that is next.</summary>
    public int Tries { get; init; }

    /// <summary>
    /// What the ids of each page of the running list come to, and the addresses it was found at: a list that repeats itself has no end.
    /// </summary>
    public ImmutableArray<string> Prints { get; init; } = [];

    /// <summary>Pages in a row without anything new.</summary>
    public int Barren { get; init; }

    /// <summary>Lists that were read to their end without a filter: what is not in them is gone.</summary>
    public ImmutableArray<SourceList> Whole { get; init; } = [];

    /// <summary>Where ids are fetched, the derived prefix included.</summary>
    public ImmutableArray<SourcePrefix> Prefixes { get; init; } = [];

    /// <summary>Meetings to read again by their ids: of the last 90 days and all to come.</summary>
    public ImmutableArray<string> Again { get; init; } = [];

    /// <summary>The Körperschaft that is read.</summary>
    public SourceBody? Body { get; init; }

    /// <summary>German, what was odd and was met; each once.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>German, why it ended before its end; null: it has not.</summary>
    public string? Failed { get; init; }

    /// <summary>How long to wait before the next request, in seconds.</summary>
    public int Wait { get; init; } = 1;

    /// <summary>Nothing is left to ask and nothing failed.</summary>
    public bool IsComplete => Left.IsEmpty && Failed is null;

    /// <summary>With a note, unless it has it.</summary>
    public SourceRun Noted(string note) => Notes.Contains(note) || Notes.Length >= 50 ? this : this with { Notes = Notes.Add(note) };
}

/// <summary>A request that is to be made.</summary>
/// <param name="What">What is asked for.</param>
/// <param name="Address">As the source writes it.</param>
/// <param name="List">Of which list it is a page or an object.</param>
/// <param name="Since">The filter; null: none.</param>
/// <param name="Probe">Only to see whether the list is there at all: with the filter it answered 404.</param>
public sealed record SourceAsk(AskKind What, string Address, SourceList List = SourceList.Organizations, Instant? Since = null,
    bool Probe = false)
{
    /// <summary>Only what the source has buried is taken of it: the list was read without a filter before.</summary>
    public bool Tombstones { get; init; }
}

/// <summary>Kinds of requests. Stored: append only.</summary>
public enum AskKind
{
    /// <summary>The System object.</summary>
    System,

    /// <summary>The list of bodies.</summary>
    Bodies,

    /// <summary>The Body object.</summary>
    Body,

    /// <summary>A page of a list.</summary>
    List,

    /// <summary>One object.</summary>
    One,
}

/// <summary>What came of a request.</summary>
/// <param name="Status">HTTP status; 0: none came.</param>
/// <param name="Text">The body; null where there is none, or it was not taken.</param>
/// <param name="Problem">German, why nothing came or it was not taken.</param>
/// <param name="Final">Trying again would not help: a foreign host, an answer beyond all limits.</param>
public sealed record SourceAnswer(int Status, string? Text, string? Problem = null, bool Final = false)
{
    /// <summary>The text is that of an earlier answer: the source says that it still holds.</summary>
    public bool NotModified { get; init; }
}
