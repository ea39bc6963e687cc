using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// What a source holds, counted object by object: a changed one takes its part out and puts its new part in, so nobody counts all anew.
/// </summary>
public sealed record SourceCounts
{
    /// <summary>Organizations that are bodies.</summary>
    public int Committees { get; init; }

    /// <summary>Organizations that are factions.</summary>
    public int Factions { get; init; }

    /// <summary>Organizations that are units of the administration.</summary>
    public int Units { get; init; }

    /// <summary>All meetings.</summary>
    public int Meetings { get; init; }

    /// <summary>Those with at least one line on their agenda.</summary>
    public int WithAgenda { get; init; }

    /// <summary>Those whose end lies before their start: they have none.</summary>
    public int EndBeforeStart { get; init; }

    /// <summary>All lines of all agendas.</summary>
    public int Items { get; init; }

    /// <summary>Lines that are headings.</summary>
    public int Headings { get; init; }

    /// <summary>Items taken off by the words of their title.</summary>
    public int Struck { get; init; }

    /// <summary>All papers.</summary>
    public int Papers { get; init; }

    /// <summary>How often each wording of a result stands there.</summary>
    public ImmutableSortedDictionary<string, int> Wordings { get; init; } = ImmutableSortedDictionary<string, int>.Empty
        .WithComparers(StringComparer.Ordinal);

    /// <summary>How often each kind of paper stands there, by its name at the source.</summary>
    public ImmutableSortedDictionary<string, int> PaperTypes { get; init; } = ImmutableSortedDictionary<string, int>.Empty
        .WithComparers(StringComparer.Ordinal);

    /// <summary>Items with a result.</summary>
    public int Results => Wordings.Values.Sum();

    /// <summary>How many results propose what; those that a person decides come under null.</summary>
    public ImmutableArray<(ReadingResult? Outcome, int Count)> Outcomes(IReadOnlyDictionary<string, ReadingResult?> own) =>
        [.. Wordings.GroupBy(one => ResultWordings.Of(one.Key, own)).Select(group => (group.Key, group.Sum(one => one.Value)))
            .OrderByDescending(one => one.Item2)];

    /// <summary>With one object's part taken out (null: there was none) and another's put in.</summary>
    public SourceCounts Changed(SourceObject? was, SourceObject? now) => Added(was, -1).Added(now, 1);

    private SourceCounts Added(SourceObject? one, int by) => one switch
    {
        SourceObject.Organization { Kind: OrganizationKind.Committee } => this with { Committees = Committees + by },
        SourceObject.Organization { Kind: OrganizationKind.Faction } => this with { Factions = Factions + by },
        SourceObject.Organization { Kind: OrganizationKind.Unit } => this with { Units = Units + by },
        SourceObject.Meeting meeting => WithMeeting(meeting, by),
        SourceObject.Paper paper => this with { Papers = Papers + by, PaperTypes = Added(PaperTypes, paper.PaperType ?? "ohne Art", by) },
        _ => this,
    };

    private SourceCounts WithMeeting(SourceObject.Meeting meeting, int by) => this with
    {
        Meetings = Meetings + by,
        WithAgenda = WithAgenda + (meeting.Items.IsEmpty ? 0 : by),
        EndBeforeStart = EndBeforeStart + (meeting.EndsBeforeStart ? by : 0),
        Items = Items + (by * meeting.Items.Length),
        Headings = Headings + (by * meeting.Items.Count(item => item.Kind == ItemKind.Heading)),
        Struck = Struck + (by * meeting.Items.Count(item => item.Kind == ItemKind.Struck)),
        Wordings = meeting.Items.Select(item => item.Result).OfType<string>()
            .Aggregate(Wordings, (all, wording) => Added(all, wording, by)),
    };

    private static ImmutableSortedDictionary<string, int> Added(ImmutableSortedDictionary<string, int> all, string key, int by) =>
        all.GetValueOrDefault(key) + by is var count and > 0 ? all.SetItem(key, count) : all.Remove(key);
}
