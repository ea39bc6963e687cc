using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Excerpts;

/// <summary>The words of published minutes for what was recorded.</summary>
public static class ExcerptWords
{
    /// <summary>"ungeändert beschlossen", "vertagt": the line under the role.</summary>
    public static string German(ReadingResult result) => result == ReadingResult.Adopted ? "ungeändert beschlossen" : ReadingTexts.German(result);

    /// <summary>The heading above a ballot: it says what the ballot decides, so that a vote on the procedure is never taken for one on the motion.</summary>
    public static string Heading(BallotMatter matter) => matter switch
    {
        BallotMatter.Procedural => "Abstimmung zum Verfahren:",
        BallotMatter.Amendment => "Abstimmung über eine Änderung:",
        BallotMatter.Part => "Abstimmung über einen Teil:",
        _ => "Abstimmung über den Antrag:",
    };

    /// <summary>"Einstimmig beschlossen", "Mit Mehrheit abgelehnt"; null when no vote was entered. Majority is yes > no, a tie rejects (<see cref="BallotCount"/>).</summary>
    public static string? Outcome(Totals? totals) => totals switch
    {
        null or { Yes: 0, No: 0 } => null,
        { No: 0 } => "Einstimmig beschlossen",
        { Yes: var yes, No: var no } when yes > no => "Mit Mehrheit beschlossen",
        { Yes: var yes, No: var no } when yes == no => "Bei Stimmengleichheit abgelehnt",
        _ => "Mit Mehrheit abgelehnt",
    };

    /// <summary>"Beschluss:", of a body that only recommends "Empfehlungsbeschluss:".</summary>
    public static string ResolutionHeading(ConsultationRole role) => role == ConsultationRole.Decision ? "Beschluss:" : "Empfehlungsbeschluss:";

    /// <summary>What kind of motion it is.</summary>
    public static string German(MotionKind kind) => kind switch
    {
        MotionKind.FurtherReaching => "weitergehender Sachantrag",
        MotionKind.Amendment => "Änderungsantrag",
        MotionKind.Supplement => "Ergänzungsantrag",
        MotionKind.Inquiry => "Anfrage",
        _ => "Antrag",
    };
}
