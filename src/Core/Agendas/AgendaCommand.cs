namespace Wiedervorlage.Core.Agendas;

/// <summary>What a person can ask of an agenda. Closed. Items are named by their keys, since numbers change.</summary>
public abstract record AgendaCommand
{
    private AgendaCommand() { }

    /// <summary>Put an item on it: as the last of its part, as the last under <paramref name="Under"/>, or at <paramref name="Number"/>.</summary>
    public sealed record Add(string Id, string Title, AgendaNote? Note, bool Public, string? Under, string? Number) : AgendaCommand;

    /// <summary>Other words; null leaves what is there.</summary>
    public sealed record Change(string Item, string? Title, AgendaNote? Note) : AgendaCommand;

    /// <summary>Another place: before <paramref name="Before"/>, as the last under <paramref name="Under"/>, or (both null) as the last of its part.</summary>
    public sealed record Move(string Item, string? Under, string? Before) : AgendaCommand;

    /// <summary>Number everything without gaps, in the order that stands.</summary>
    public sealed record Renumber : AgendaCommand;

    /// <summary>absetzen: it is not dealt with, stays visible, and its motions go to the next meeting.</summary>
    public sealed record Pull(string Item, string Reason) : AgendaCommand;

    /// <summary>It was pulled by mistake: it is dealt with after all, and its motions come back.</summary>
    public sealed record Restore(string Item, string Reason) : AgendaCommand;

    /// <summary>Take a free item off without a trace.</summary>
    public sealed record Remove(string Item) : AgendaCommand;
}
