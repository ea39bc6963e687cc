using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Tests.Storage;

/// <summary>The smallest thing that has events: what the stores are tested with, since they know nothing of the domain.</summary>
internal sealed record Tally(int Sum, ImmutableArray<string> Notes)
{
    public static Tally Evolve(Tally? was, TallyEvent happened) => happened switch
    {
        TallyEvent.Added added => (was ?? Empty) with { Sum = (was?.Sum ?? 0) + added.Number },
        TallyEvent.Noted noted => (was ?? Empty) with { Notes = (was ?? Empty).Notes.Add(noted.Text) },
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    private static readonly Tally Empty = new(0, []);
}

internal abstract record TallyEvent
{
    private TallyEvent() { }

    internal sealed record Added(int Number) : TallyEvent;

    internal sealed record Noted(string Text) : TallyEvent;

    public static TallyEvent Plus(int number) => new Added(number);

    public static Decision<TallyEvent> Once(Tally? state) =>
        state is null ? new Added(1) : new Refusal.WrongState("full", "Schon gezählt.", []);
}
