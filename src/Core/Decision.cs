namespace Wiedervorlage.Core;

/// <summary>What a decider answers: the events to append (none: already done) or a <see cref="Core.Refusal"/>.</summary>
public abstract record Decision<TEvent>
{
    private Decision() { }

    /// <summary>The events to append, in order. Empty when the command had been carried out before.</summary>
    public sealed record Accepted(ImmutableArray<TEvent> Events) : Decision<TEvent>;

    /// <summary>Nothing is appended.</summary>
    public sealed record Refused(Refusal Refusal) : Decision<TEvent>;

    /// <summary>Nothing to do: repeating a command is no error.</summary>
    public static Decision<TEvent> AlreadyDone { get; } = new Accepted([]);

    /// <summary>Lets a decider write <c>return refusal;</c>.</summary>
    public static implicit operator Decision<TEvent>(Refusal refusal) => new Refused(refusal);

    /// <summary>Lets a decider write <c>return theEvent;</c>.</summary>
    public static implicit operator Decision<TEvent>(TEvent only) => new Accepted([only]);

    /// <summary>Lets a decider write <c>return events;</c>.</summary>
    public static implicit operator Decision<TEvent>(ImmutableArray<TEvent> events) => new Accepted(events);
}
