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

    /// <summary>The thing is in a state that does not allow the command. HTTP 409, with <paramref name="Allowed"/> as the commands that are allowed now.</summary>
    public sealed record WrongState(string State, string Why, ImmutableArray<string> Allowed) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => Allowed.IsEmpty ? Why : $"{Why} Möglich ist jetzt: {string.Join(", ", Allowed)}.";
    }

    /// <summary>A value cannot be meant as it stands. HTTP 400. <paramref name="Field"/> is the name in the API's JSON.</summary>
    public sealed record Invalid(string Field, string Why) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => Why;
    }
}
