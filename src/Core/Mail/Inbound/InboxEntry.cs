using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>A mail's row in the inbox. Kept for ever.</summary>
/// <param name="Id">See <see cref="InboxIds"/>.</param>
/// <param name="ReceivedAt">When the webhook took it, the first time it came; a motion counts as received then.</param>
/// <param name="Arrivals">Each time the very same mail came; names of the stored originals.</param>
/// <param name="Mail">Null while it could not be read.</param>
/// <param name="Draft">What was read of a motion in it.</param>
/// <param name="Body">The body it is for, where that could be recognised.</param>
/// <param name="Filing">What was filed of it; set together with <see cref="InboxState.Filed"/> and
/// <see cref="InboxState.Released"/>.</param>
/// <param name="State">Where it stands.</param>
public sealed record InboxEntry(
    string Id, Instant ReceivedAt, ImmutableArray<string> Arrivals, IncomingMail? Mail, MotionDraft? Draft, BodyId? Body,
        InboxFiling? Filing, InboxState State)
{
    /// <summary>What it answers, where it answers a mail of ours to a unit; null otherwise.</summary>
    public InboxReply? Reply { get; init; }

    /// <summary>The motion that it is about, where it is no new one.</summary>
    public InboxAbout? About { get; init; }

    /// <summary>A joint motion as it is filed once all factions that it names have agreed; null where more than that is missing.</summary>
    public InboxFiling? Joint { get; init; }

    /// <summary>Factions that have agreed to <see cref="Joint"/> by their signed link.</summary>
    public ImmutableArray<FactionId> Consents { get; init; } = [];

    /// <summary>Factions whose consent <see cref="Joint"/> waits for; none once it is decided otherwise.</summary>
    public ImmutableArray<FactionId> Asked() =>
        Joint is { } joint && State is InboxState.Waiting
            ? [.. joint.Content.Factions.Skip(1).Where(faction => !Consents.Contains(faction))] : [];

    /// <summary>What was filed of it beside <see cref="Filing"/>, where it held several motions.</summary>
    public ImmutableArray<InboxFiling> Further { get; init; } = [];

    /// <summary>The motions that came of it with what was filed of each, in the order of the mail.</summary>
    public ImmutableArray<(MotionId Motion, InboxFiling Filing)> Filings() => Motion is null || Filing is not { } first
        ? []
        : [.. Further.Prepend(first).Select((filing, index) => (InboxIds.MotionOf(Id, index), filing))];

    /// <summary>The motion that came of it, if one did; the first of several.</summary>
    public MotionId? Motion =>
        State switch { InboxState.Filed filed => filed.Motion, InboxState.Released released => released.Motion, _ => null };

    /// <summary>Why it waits, or what became of it otherwise than as a motion; German, one sentence each.</summary>
    public ImmutableArray<string> Reasons => State switch
    {
        InboxState.Waiting waiting => waiting.Reasons,
        InboxState.DuplicateOf twin =>
            [$"Die Mail gleicht einer anderen ({twin.Other}) in Message-ID oder Inhalt, ist aber nicht dieselbe.", .. twin.Reasons],
        InboxState.Unreadable unreadable => [unreadable.Why],
        InboxState.TooLarge large => [$"Die Mail ist mit {large.Bytes / 1_000_000} MB zu groß zum Lesen; das Original ist gespeichert."],
        InboxState.Rejected rejected => [rejected.Reason],
        _ => [],
    };

    /// <summary>True while a person has to look at it.</summary>
    public bool NeedsPerson => State is InboxState.Waiting or InboxState.DuplicateOf or InboxState.Unreadable or InboxState.TooLarge;
}

/// <summary>Where a mail stands. Closed.</summary>
public abstract record InboxState
{
    private InboxState() { }

    /// <summary>Its motion is filed, without a person.</summary>
    public sealed record Filed(MotionId Motion) : InboxState;

    /// <summary>A person looks at it; <paramref name="Reasons"/> are German.</summary>
    public sealed record Waiting(ImmutableArray<string> Reasons) : InboxState;

    /// <summary>
    /// Waits as well: it has the Message-ID or the content of another mail, but is not the same. A forged id must not swallow a real
    /// motion, nor a repeat file it twice.
    /// </summary>
    public sealed record DuplicateOf(string Other, ImmutableArray<string> Reasons) : InboxState;

    /// <summary>What came in is no mail that can be read; the original is kept.</summary>
    public sealed record Unreadable(string Why) : InboxState;

    /// <summary>Larger than what is read; the original is kept.</summary>
    public sealed record TooLarge(long Bytes) : InboxState;

    /// <summary>It is the report on these duties, without a person or by a person's choice.</summary>
    public sealed record Reported(ImmutableArray<DutyId> Duties) : InboxState;

    /// <summary>It belongs to a motion that is there already, and what it wants is done: <paramref name="Kind"/> says what.</summary>
    public sealed record Answered(MotionId Motion, AnswerKind Kind) : InboxState;

    /// <summary>
    /// A program wrote it: an absence note, a bounce, a read receipt. Kept and shown, and nothing follows; a person can still release it.
    /// </summary>
    public sealed record Automatic : InboxState;

    /// <summary>A person made it a motion.</summary>
    public sealed record Released(MotionId Motion) : InboxState;

    /// <summary>A person decided that it is none; it stays visible.</summary>
    public sealed record Rejected(string Reason) : InboxState;
}
