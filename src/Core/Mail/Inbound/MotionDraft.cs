using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>What could be read of a motion in a mail. What is unknown is null; a person completes it in the inbox.</summary>
/// <param name="Kind">From subject and head of the letter.</param>
/// <param name="Title">One line.</param>
/// <param name="ResolutionText">Beschlussvorschlag; for an Anfrage its questions.</param>
/// <param name="Reasons">Begründung; may be empty.</param>
/// <param name="Public">False when the letter asks for the non-public part.</param>
/// <param name="Mentions">Where and when the letter wants to be dealt with.</param>
/// <param name="Relation">The motion it relates to, as it is named; null for one that stands alone.</param>
/// <param name="Source">Name of the attachment it was read from; null: the mail's text.</param>
/// <param name="Problems">German, one sentence each: what only a person can decide.</param>
public sealed record MotionDraft(
    MotionKind Kind, string? Title, string? ResolutionText, string Reasons, bool Public, MeetingMentions Mentions, RelationHint? Relation,
        string? Source,
    ImmutableArray<string> Problems)
{
    /// <summary>The factions it says it is from, the registered ones and others, in subject, head, closing or signature.</summary>
    public ImmutableArray<NamedFaction> Authors { get; init; } = [];

    /// <summary>True when it calls itself joint, whoever is named.</summary>
    public bool Joint { get; init; }

    /// <summary>Address lines, in which a body may be named.</summary>
    public string Address { get; init; } = "";

    /// <summary>What it wants beside or instead of a new motion; null for a letter that says nothing of the kind.</summary>
    public AnswerKind? Answer { get; init; }

    /// <summary>Other motions in the same mail, in its order; each is offered to a person.</summary>
    public ImmutableArray<MotionDraft> Further { get; init; } = [];
}

/// <summary>The meeting a letter is for, as it is named.</summary>
/// <param name="Dates">Dates named beside the word "Sitzung" or in the subject, in order, each once.</param>
/// <param name="Impossible">What looks like such a date and does not exist, e.g. "30.02.2026".</param>
/// <param name="Surroundings">The sentences about the meeting.</param>
public sealed record MeetingMentions(ImmutableArray<LocalDate> Dates, ImmutableArray<string> Impossible, string Surroundings)
{
    /// <summary>What names a meeting without a whole date: "am 10. Februar", "übernächste Sitzung".</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}

/// <summary>The motion that another one relates to, as a letter names it.</summary>
/// <param name="References">Drucksachennummern, as the installation writes them or as they stand there.</param>
/// <param name="Words">What follows "zum Antrag".</param>
public sealed record RelationHint(ImmutableArray<string> References, string Words);
