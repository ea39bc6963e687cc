using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>Everything that can have happened to an agenda. Closed, append-only, stored for ever: a property may be added, never renamed.</summary>
public abstract record AgendaEvent
{
    private AgendaEvent() { }

    /// <summary>It was begun.</summary>
    public sealed record Opened(MeetingId Meeting) : AgendaEvent;

    /// <summary>An item came.</summary>
    public sealed record ItemAdded(AgendaItem Item) : AgendaEvent;

    /// <summary>Its title or note was changed; null leaves what is there.</summary>
    public sealed record ItemChanged(string Item, string? Title, AgendaNote? Note) : AgendaEvent;

    /// <summary>Items got other numbers, all at once; the motions on them have to be told.</summary>
    public sealed record Renumbered(ImmutableArray<NewNumber> Numbers) : AgendaEvent;

    /// <summary>A motion is dealt with under an item that was there; <paramref name="Tell"/>: it does not know the number yet.</summary>
    public sealed record MotionJoined(string Item, MotionId Motion, bool Tell) : AgendaEvent;

    /// <summary>A motion is not dealt with under this item any more, by its own facts.</summary>
    public sealed record MotionLeft(string Item, MotionId Motion) : AgendaEvent;

    /// <summary>abgesetzt: it stays visible; its motions go to the next meeting.</summary>
    public sealed record ItemPulled(string Item, string Reason) : AgendaEvent
    {
        /// <summary>How its motions were on the agenda; empty in what was stored before it could be restored.</summary>
        public ImmutableArray<MotionOnMeeting> Were { get; init; } = [];
    }

    /// <summary>It is dealt with after all; its motions come back unless they have a place elsewhere.</summary>
    public sealed record ItemRestored(string Item, string Reason) : AgendaEvent;

    /// <summary>After the invitation its motions have gone by their own facts; it stays visible.</summary>
    public sealed record ItemLapsed(string Item, string Reason) : AgendaEvent;

    /// <summary>Before the invitation it was taken off without a trace.</summary>
    public sealed record ItemRemoved(string Item) : AgendaEvent;

    /// <summary>The invitation went out: numbers stay from now on.</summary>
    public sealed record NumbersFixed(LocalDate On) : AgendaEvent;

    /// <summary>The invitation was taken back: there will be another one.</summary>
    public sealed record NumbersFreed(LocalDate On) : AgendaEvent;

    /// <summary>What was owed to these motions up to the event <paramref name="UpTo"/> stands in their own facts.</summary>
    public sealed record MotionsTold(ImmutableArray<MotionId> Motions, int UpTo) : AgendaEvent;
}

/// <summary>An item and its number from now on.</summary>
public sealed record NewNumber(string Item, string Number);
