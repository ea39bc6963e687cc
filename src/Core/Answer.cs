namespace Wiedervorlage.Core;

/// <summary>A value or a <see cref="Core.Refusal"/>: the one shape of whatever may be answered with an expected "no".</summary>
public record Answer<T>
{
    private readonly T? _value;

    /// <summary>The value.</summary>
    protected Answer(T value) => _value = value;

    /// <summary>Why there is none.</summary>
    protected Answer(Refusal refusal) => Refusal = refusal;

    /// <summary>Why not; null when there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Throws when it was refused: look at <see cref="Refusal"/> first.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Text}");

    /// <summary>Lets one write <c>return value;</c>.</summary>
    public static implicit operator Answer<T>(T value) => new(value);

    /// <summary>Lets one write <c>return refusal;</c>.</summary>
    public static implicit operator Answer<T>(Refusal refusal) => new(refusal);

    /// <summary>Exactly one of the two is there: <c>var (value, no) = …</c>.</summary>
    public void Deconstruct(out T? value, out Refusal? refusal) => (value, refusal) = (_value, Refusal);
}

/// <summary>What a decider answers: the events to append, in order (none: it had been done before), or a refusal, and nothing is appended.</summary>
public sealed record Decision<TEvent> : Answer<ImmutableArray<TEvent>>
{
    private Decision(ImmutableArray<TEvent> events) : base(events) { }

    private Decision(Refusal refusal) : base(refusal) { }

    /// <summary>Nothing to do: repeating a command is no error.</summary>
    public static Decision<TEvent> AlreadyDone { get; } = new([]);

    /// <summary>Throws when it was refused.</summary>
    public ImmutableArray<TEvent> Events => Value;

    /// <summary>Lets a decider write <c>return refusal;</c>.</summary>
    public static implicit operator Decision<TEvent>(Refusal refusal) => new(refusal);

    /// <summary>Lets a decider write <c>return theEvent;</c>.</summary>
    public static implicit operator Decision<TEvent>(TEvent only) => new([only]);

    /// <summary>Lets a decider write <c>return events;</c>.</summary>
    public static implicit operator Decision<TEvent>(ImmutableArray<TEvent> events) => new(events);

    /// <summary>What else is appended with the events.</summary>
    public Decision<TEvent> With(Func<ImmutableArray<TEvent>, ImmutableArray<TEvent>> more) => Refusal is null ? more(Events) : this;
}
