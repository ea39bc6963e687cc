namespace Wiedervorlage.Core;

/// <summary>
/// An expected "no". <see cref="Text"/> is German, for the person who asked: what is wrong and what would be allowed.
/// The hierarchy is closed; the shell maps each case to one HTTP status.
/// </summary>
public abstract record Refusal
{
    private Refusal() { }

    /// <summary>German, one or two sentences, without a trailing line break.</summary>
    public abstract string Text { get; }

    /// <summary>Nothing is known under the id. HTTP 404. <paramref name="What"/> is German with its article, e.g. "die Sitzung".</summary>
    public sealed record Unknown(string What, string Id) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => $"Unbekannt: {What} „{Id}“.";
    }

    /// <summary>The thing is in a state that does not allow the command. HTTP 409, with <paramref name="Allowed"/> as the commands that are allowed now; <paramref name="Hint"/> says the same in German words.</summary>
    public sealed record WrongState(string State, string Why, ImmutableArray<string> Allowed, string? Hint = null) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => Hint is not null ? $"{Why} {Hint}" : Allowed.IsEmpty ? Why : $"{Why} Möglich ist jetzt: {string.Join(", ", Allowed)}.";
    }

    /// <summary>Something else is recorded there already. HTTP 409, with what is recorded and its <paramref name="Number"/> for a correction.</summary>
    public sealed record RecordedOtherwise(int Number, string Why) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => Why;
    }

    /// <summary>It was changed since the caller looked: events after <paramref name="Seen"/> up to <paramref name="Now"/>. HTTP 412, with what happened meanwhile.</summary>
    public sealed record Outdated(int Seen, int Now) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => $"Inzwischen hat sich etwas geändert (Sie sahen Stand {Seen}, jetzt ist es {Now}). Ihre Eingabe ist nicht gespeichert.";
    }

    /// <summary>A value cannot be meant as it stands. HTTP 400. <paramref name="Field"/> is the name in the API's JSON.</summary>
    public sealed record Invalid(string Field, string Why) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => Why;
    }
}
