namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>From the System to the lists of one Körperschaft.</summary>
internal static class SourceEntry
{
    public static SourceRun System(SourceRun run, Source source, string text)
    {
        var (system, refusal) = SourceSystem.Read(text);
        if (refusal is not null) return SourceRuns.Again(run, run.Left[0], refusal.Text);
        if (run.Prefixes.IsEmpty && SourceIds.Derived(system!.Id, source.Address) is { } derived)
            run = (run with { Prefixes = [derived] }).Noted(
                $"Kennungen beginnen mit {derived.Id} und werden unter {derived.Fetch} geholt.");
        return run.Done() with { Left = [source.Body is { } body ? new(AskKind.Body, body) : new(AskKind.Bodies, system!.Bodies)] };
    }

    public static SourceRun Bodies(SourceRun run, Source source, string text)
    {
        var (page, refusal) = SourceBody.Read(text);
        if (refusal is not null) return SourceRuns.Again(run, run.Left[0], refusal.Text);
        var print = SourceLists.PrintOf(page!.Bodies.Select(body => body.Id));
        if (run.Prints.Contains(print)) return run.Fails("Die Liste der Körperschaften wiederholt sich ohne Ende.");
        if (page.Next is { } next)
            return page.Bodies.Length + run.Prints.Length > 500
                ? run.Fails("Die Liste der Körperschaften hat kein Ende.")
                : run with { Left = [new(AskKind.Bodies, next)], Prints = run.Prints.Add(print), Body = page.Bodies[0], Tries = 0 };
        if (run.Prints.IsEmpty && page.Bodies is [var only]) return Lists(run, only);
        return run.Fails("Die Schnittstelle führt mehrere Körperschaften; welche gelesen wird, ist in der Quelle zu wählen (body): "
            + string.Join("; ", page.Bodies.Take(10).Select(body => $"{body.Name} ({body.Id})")) + ".");
    }

    public static SourceRun Body(SourceRun run, string text)
    {
        var (page, refusal) = SourceBody.Read(text);
        return refusal is not null ? SourceRuns.Again(run, run.Left[0], refusal.Text) : Lists(run, page!.Bodies[0]);
    }

    /// <summary>
    /// A full reading takes every list without a filter, then what was buried since; one in between what changed since, and meetings of the
    /// last 90 days and to come by their ids, since their items change under an unmoved date.
    /// </summary>
    private static SourceRun Lists(SourceRun run, SourceBody body)
    {
        if (body.Meetings is null && body.Papers is null) return run.Fails("Die Körperschaft nennt weder Sitzungen noch Vorlagen.");
        var left = ImmutableArray.CreateBuilder<SourceAsk>();
        foreach (var list in Enum.GetValues<SourceList>())
            if (body.Of(list) is { } address)
                left.Add(new(AskKind.List, address, list, run.Full || list == SourceList.Organizations ? null : run.From));
        foreach (var list in new[] { SourceList.Meetings, SourceList.Papers })
            if (run.Full && body.Of(list) is { } address) left.Add(new(AskKind.List, address, list, run.From) { Tombstones = true });
        if (!run.Full) left.AddRange(run.Again.Select(id => new SourceAsk(AskKind.One, id, SourceList.Meetings)));
        return run.Done() with { Body = body, Left = left.ToImmutable() };
    }
}
