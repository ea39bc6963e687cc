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
        /// <summary>What there is instead, where it is only few; null: not said.</summary>
        public string? Known { get; init; }

        /// <inheritdoc/>
        public override string Text => $"Unbekannt: {What} „{Id}“.{(Known is { } known ? $" Möglich ist: {known}." : "")}";
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
        /// <summary>What happened meanwhile, a German phrase each, oldest first.</summary>
        public ImmutableArray<string> Since { get; init; } = [];

        /// <inheritdoc/>
        public override string Text =>
            $"Inzwischen hat sich etwas geändert (Sie sahen Stand {Seen}, jetzt ist es {Now}). Ihre Eingabe ist nicht gespeichert."
            + (Since.IsEmpty ? "" : $" Geschehen ist seither: {string.Join("; ", Since)}. Bitte ansehen und noch einmal entscheiden.");
    }

    /// <summary>What is replaced as a whole stands otherwise than the caller had seen: <paramref name="Differences"/> from what was sent, German. HTTP 412.</summary>
    public sealed record Replaced(ImmutableArray<string> Differences) : Refusal
    {
        /// <inheritdoc/>
        public override string Text =>
            $"Inzwischen hat jemand anderes etwas geändert; Ihre Eingabe ist nicht gespeichert. Von ihr weicht ab: {string.Join("; ", Differences)}. "
            + "Bitte ansehen und noch einmal entscheiden.";
    }

    /// <summary>The Idempotency-Key was used before for something else. HTTP 409; nothing was done.</summary>
    public sealed record KeyTaken(string Id) : Refusal
    {
        /// <inheritdoc/>
        public override string Text =>
            $"Unter diesem Idempotency-Key ist schon etwas anderes eingegangen ({Id}). Nichts ist gespeichert: "
            + "Dieselbe Anfrage darf mit demselben Schlüssel wiederholt werden, eine andere braucht einen neuen.";
    }

    /// <summary>Others were faster each time; the caller may come again. HTTP 409.</summary>
    public sealed record LostRace : Refusal
    {
        /// <inheritdoc/>
        public override string Text => "Jemand anderes hat gleichzeitig etwas geändert. Bitte den neuen Stand ansehen und noch einmal versuchen.";
    }

    /// <summary>The person's roles do not allow it. HTTP 403. <paramref name="Needed"/> says which role would, <paramref name="Theirs"/> which they have.</summary>
    public sealed record NotAllowed(string Needed, string Theirs) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => $"{Needed} {Theirs}";
    }

    /// <summary>A value cannot be meant as it stands. HTTP 400. <paramref name="Field"/> is the name in the API's JSON.</summary>
    public sealed record Invalid(string Field, string Why) : Refusal
    {
        /// <inheritdoc/>
        public override string Text => Why;
    }
}
