using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Motions;

/// <summary>What a body does with a motion in its turn; OParl <c>Consultation.role</c>. Stored and in the API in camelCase: append only.</summary>
public enum ConsultationRole
{
    /// <summary>Vorberatung</summary>
    Consultation,

    /// <summary>Empfehlung</summary>
    Recommendation,

    /// <summary>Entscheidung</summary>
    Decision,
}

/// <summary>One turn of a Beratungsfolge.</summary>
public sealed record ConsultationStep(BodyId Body, ConsultationRole Role);

/// <summary>
/// What follows from a consultation sequence: bodies in order, the last one decides and keeps implementation and duties. A motion without a sequence is decided by
/// the body that deals with it. A body to which it is referred from within the sequence recommends; then the sequence goes on where it was.
/// </summary>
public static class Consultations
{
    /// <summary>What the body that deals with the motion now does with it.</summary>
    public static ConsultationRole RoleNow(Motion motion) => motion switch
    {
        { Sequence.IsEmpty: true } => ConsultationRole.Decision,
        _ when motion.Sequence[motion.SequenceAt].Body == motion.Body => motion.Sequence[motion.SequenceAt].Role,
        _ => ConsultationRole.Recommendation,
    };

    /// <summary>Where it goes on when the body whose turn it is comes to <paramref name="result"/>; null when it stays there, ends, or is referred.</summary>
    public static BodyId? GoesOnTo(Motion motion, ReadingResult result) =>
        RoleNow(motion) == ConsultationRole.Decision || !IsSpoken(result) ? null : motion.Sequence[StepAfter(motion.Sequence, motion.SequenceAt, motion.Body)].Body;

    /// <summary>The step whose turn it is after the body has spoken: one from outside the sequence does not take anybody's turn.</summary>
    public static int StepAfter(ImmutableArray<ConsultationStep> sequence, int step, BodyId spoken) => sequence[step].Body == spoken ? step + 1 : step;

    /// <summary>True when the body is through with it; a negative recommendation goes on as a positive one does.</summary>
    public static bool IsSpoken(ReadingResult result) => result is ReadingResult.Adopted or ReadingResult.AdoptedAmended or ReadingResult.Rejected or ReadingResult.Noted;

    /// <summary>True when bodies have recommended different things: adoption with or without changes, rejection, or another text.</summary>
    public static bool Differ(Motion motion)
    {
        var spoken = motion.Readings.Where(reading => reading.Role != ConsultationRole.Decision && reading.GoesOnTo is not null).ToArray();
        return spoken.Select(reading => (reading.Result, Text(reading))).Distinct().Count() > 1;
    }

    /// <summary>The role as people call it.</summary>
    public static string German(this ConsultationRole role) => role switch
    {
        ConsultationRole.Consultation => "Vorberatung",
        ConsultationRole.Recommendation => "Empfehlung",
        _ => "Entscheidung",
    };

    private static string Text(Reading reading) => reading.ResolutionText?.Trim() ?? "";
}
