namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>What a reading does with each answer. Pure: the same answers give the same reading, wherever it was interrupted.</summary>
public static class SourceRuns
{
    /// <summary>How often a request is tried before the reading fails.</summary>
    public const int MostTries = 4;

    /// <summary>Pages without a new id after which a list is taken to repeat itself.</summary>
    public const int MostBarren = 3;

    /// <summary>Pages of one list.</summary>
    public const int MostPages = 3_000;

    private const int Pause = 1;
    private const int LongPause = 30;

    /// <summary>A new reading; it begins at the System object.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="id">Of the reading.</param>
    /// <param name="now">When it begins.</param>
    /// <param name="full">Everything.</param>
    /// <param name="lastComplete">When the last complete one began; null: there was none, so this is a full one.</param>
    /// <param name="again">Ids of meetings to read again.</param>
    public static SourceRun Begin(Source source, string id, Instant now, bool full, Instant? lastComplete, ImmutableArray<string> again) =>
        new(source.Id, id, now, full || lastComplete is null, SourceFilter.Since(lastComplete), [new(AskKind.System, source.Address)])
        {
            Prefixes = source.Prefixes,
            Again = again,
        };

    /// <summary>
    /// The reading after an answer, and the objects of the page that are to be kept; they are kept before the reading is.
    /// </summary>
    public static (SourceRun Run, SourcePage? Kept) After(SourceRun run, Source source, SourceAnswer answer)
    {
        var ask = run.Left[0];
        var counted = run with { Asked = run.Asked + 1, Wait = Pause, Unchanged = run.Unchanged + (answer.NotModified ? 1 : 0) };
        if (answer.Problem is { } problem && answer.Final) return (counted.Fails(problem), null);
        return answer.Status switch
        {
            200 when answer.Text is { } text => Read(counted, source, ask, text),
            401 or 403 => (counted.Fails($"Die Schnittstelle verlangt eine Anmeldung ({answer.Status})."), null),
            404 or 410 => (Missing(counted, ask, answer.Status), null),
            400 or 501 when ask.Since is not null => (Unfiltered(counted, ask, answer.Status), null),
            >= 400 and < 500 and not (408 or 425 or 429) =>
                (counted.Fails($"Die Schnittstelle antwortet mit {answer.Status} ({ask.Address})."), null),
            _ => (Again(counted, ask, answer.Problem ?? $"Die Schnittstelle antwortet mit {answer.Status}."), null),
        };
    }

    private static (SourceRun Run, SourcePage? Kept) Read(SourceRun run, Source source, SourceAsk ask, string text) => ask.What switch
    {
        AskKind.System => (SourceEntry.System(run, source, text), null),
        AskKind.Bodies => (SourceEntry.Bodies(run, source, text), null),
        AskKind.Body => (SourceEntry.Body(run, text), null),
        AskKind.One => One(run, ask, text),
        _ => SourceLists.Page(run, ask, text),
    };

    /// <summary>A meeting read again by its id. One that is not there any more is told by the list, not by this.</summary>
    private static (SourceRun Run, SourcePage? Kept) One(SourceRun run, SourceAsk ask, string text)
    {
        var (page, refusal) = SourcePage.Read(text, ask.List);
        return refusal is not null ? (Again(run, ask, refusal.Text), null) : (run.Done() with { Pages = run.Pages + 1 }, page);
    }

    /// <summary>404 with a filter: perhaps it only found nothing. One object: it has gone, and the list will say so.</summary>
    private static SourceRun Missing(SourceRun run, SourceAsk ask, int status) => ask switch
    {
        { What: AskKind.One } => run.Done().Noted("Einzelne Sitzungen sind unter ihrer Adresse nicht mehr zu finden."),
        { Since: not null } => run with { Left = run.Left.SetItem(0, ask with { Since = null, Probe = true }), Tries = 0 },
        { What: AskKind.Body } => run.Fails($"Die gewählte Körperschaft gibt es unter ihrer Adresse nicht ({status})."),
        _ => run.Fails($"Die Schnittstelle antwortet mit {status} ({ask.Address})."),
    };

    private static SourceRun Unfiltered(SourceRun run, SourceAsk ask, int status) => ask.Tombstones
        ? run.Done().Noted($"Der Filter modified_since wird mit {status} beantwortet; Gelöschtes meldet die Quelle so nicht.")
        : (run with { Left = run.Left.SetItem(0, ask with { Since = null }), Tries = 0, Prints = [] })
            .Noted($"Der Filter modified_since wird mit {status} beantwortet; die Liste wird ganz gelesen.");

    internal static SourceRun Again(SourceRun run, SourceAsk ask, string why)
    {
        if (run.Tries + 1 >= MostTries && ask.Tombstones) return run.Done().Noted($"Gelöschtes war nicht zu erfahren: {why}");
        return run.Tries + 1 >= MostTries ? run.Fails(why) : run with { Tries = run.Tries + 1, Wait = LongPause << run.Tries };
    }

    /// <summary>The request that was next is done, and with it what its list was compared by.</summary>
    internal static SourceRun Done(this SourceRun run) => run with { Left = run.Left.RemoveAt(0), Tries = 0, Prints = [], Barren = 0 };

    internal static SourceRun Fails(this SourceRun run, string why) => run with { Failed = why, Left = [] };
}
