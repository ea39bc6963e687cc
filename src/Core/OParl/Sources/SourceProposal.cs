using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// Something that the source says and that stands otherwise here, or not at all. A person takes it over or leaves it; the same is never
/// asked twice, since its id is made of what it says.
/// </summary>
/// <param name="Id">The same for the same thing said.</param>
/// <param name="Kind">What it is about; lists are grouped by it.</param>
/// <param name="Text">German, one or two sentences, for the office.</param>
/// <param name="Action">What taking it over does.</param>
/// <param name="FoundOn">The day of the reading.</param>
public sealed record SourceProposal(string Id, ProposalKind Kind, string Text, ProposalAction Action, LocalDate FoundOn)
{
    /// <summary>What it is about, as a key: of several about one thing only those of the last reading stay open.</summary>
    public string About { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; init; }

    /// <summary>The motion it is about; null: none.</summary>
    public MotionId? Motion { get; init; }

    /// <summary>When a person decided.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>German, why taking it over was refused the last time.</summary>
    public string? Problem { get; init; }

    /// <summary>
    /// It changes what came from this source and nobody touched since: it is taken over by itself, unless a mass of things has changed.
    /// </summary>
    public bool Follows { get; init; }

    /// <summary>A proposal about a thing of the source.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="about">The source's id of the thing.</param>
    /// <param name="text">What is said.</param>
    /// <param name="action">What taking it over does.</param>
    /// <param name="today">Local date.</param>
    public static SourceProposal Of(ProposalKind kind, string about, string text, ProposalAction action, LocalDate today) =>
        new($"{kind}-{Digits($"{SourceIds.Same(about)}\n{text}\n{action.GetType().Name}")}".ToLowerInvariant(), kind, text, action, today)
        {
            About = Digits(SourceIds.Same(about)),
        };

    internal static string Digits(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..20];
}

/// <summary>What taking a proposal over does. Closed; stored: append only.</summary>
public abstract record ProposalAction
{
    private ProposalAction() { }

    /// <summary>A meeting here is the same as one of the source.</summary>
    public sealed record LinkMeeting(string SourceMeeting, MeetingId Meeting) : ProposalAction;

    /// <summary>A meeting of the source is put into the calendar here.</summary>
    public sealed record TakeMeeting(string SourceMeeting, Meeting Meeting) : ProposalAction;

    /// <summary>A meeting that is linked is changed as the source says; what somebody has changed since the proposal is left.</summary>
    public sealed record ChangeMeeting(string SourceMeeting, Meeting Was, Meeting Now) : ProposalAction;

    /// <summary>A motion here is that paper.</summary>
    public sealed record LinkMotion(MotionId Motion, string Paper, string? Web) : ProposalAction;

    /// <summary>A motion gets its place, or its number there.</summary>
    public sealed record PlaceMotion(MotionId Motion, Placement Placement) : ProposalAction;

    /// <summary>A reading is recorded, with the source's wording as its note.</summary>
    public sealed record RecordResult(MotionId Motion, MeetingId Meeting, string Item, ReadingResult Result, string Wording)
        : ProposalAction;

    /// <summary>A paper of a kind that is a motion is filed here; who submits it is said by whoever takes it over.</summary>
    public sealed record FileMotion(string Paper, string? Reference, string Title, BodyId? Body) : ProposalAction;

    /// <summary>Nothing: what the source says was seen, and what stands here is right.</summary>
    public sealed record Look : ProposalAction;
}

/// <summary>What a proposal is about. Stored: append only.</summary>
public enum ProposalKind
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>Which paper a motion is, or a motion that is not here.</summary>
    Motion,

    /// <summary>The place of a motion on an agenda.</summary>
    Place,

    /// <summary>What a meeting did.</summary>
    Result,

    /// <summary>Gone from the source, or other than here.</summary>
    Difference,
}

/// <summary>Where a proposal stands. Stored: append only.</summary>
public enum ProposalState
{
    /// <summary>Nobody has decided.</summary>
    Open,

    /// <summary>Taken over.</summary>
    Accepted,

    /// <summary>"Stimmt hier": left as it is.</summary>
    Declined,
}

/// <summary>
/// Which meeting here is which of the source; <paramref name="Set"/> is as the source set it, null where a person entered the meeting.
/// </summary>
public sealed record MeetingLink(string SourceMeeting, MeetingId Meeting, Meeting? Set);

/// <summary>Which paper of the source a motion is, and its page for people.</summary>
public sealed record MotionLink(MotionId Motion, string Paper, string? Web);
