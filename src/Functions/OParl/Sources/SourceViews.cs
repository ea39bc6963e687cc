using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>A source as the API answers it: what was entered, how reading it goes, what it holds, what waits for a person.</summary>
internal sealed record SourceView(
    Source Source, string StateText, Instant? LastComplete, Instant? LastFull, Instant? LastAttempt, string? Problem, Instant? FailingSince,
        int Requests,
    CountsView Counts, CountsView? CountsBefore, SourceChanges Changes, ImmutableArray<string> Notes, int OpenProposals)
{
    public static SourceView Of(Source source, SourceState state, int openProposals)
    {
        var own = source.Own();
        return new(
            source, SourceTexts.Of(source, state), state.LastComplete, state.LastFull, state.LastAttempt, state.Problem, state.FailingSince,
                state.Requests,
            CountsView.Of(state.Counts, own), state.CountsBefore is { } before ? CountsView.Of(before, own) : null, state.Changes,
                state.Notes, openProposals);
    }
}

/// <summary>What a source holds. Results by what they propose: those under <c>null</c> a person decides.</summary>
internal sealed record CountsView(
    int Committees, int Factions, int Units, int Meetings, int WithAgenda, int EndBeforeStart, int Items, int Headings, int Struck,
        int Papers, int Results,
    ImmutableArray<OutcomeCount> Outcomes, ImmutableSortedDictionary<string, int> PaperTypes)
{
    public static CountsView Of(SourceCounts counts, Dictionary<string, ReadingResult?> own) => new(
        counts.Committees, counts.Factions, counts.Units, counts.Meetings, counts.WithAgenda, counts.EndBeforeStart, counts.Items,
            counts.Headings, counts.Struck,
        counts.Papers, counts.Results, [.. counts.Outcomes(own).Select(one => new OutcomeCount(one.Outcome, one.Count))],
            counts.PaperTypes);
}

/// <summary>How many results propose this.</summary>
internal sealed record OutcomeCount(ReadingResult? Outcome, int Count);

/// <summary>An organization of the source, and which body here it is.</summary>
internal sealed record OrganizationView(string Id, string Name, string? ShortName, OrganizationKind Kind, BodyId? Body);

/// <summary>A wording of a result that nobody has assigned, how often it stands there, and where it was seen.</summary>
internal sealed record WordingView(string Wording, int Count, string Item, LocalDate? On);
