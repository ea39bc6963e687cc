using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Motions;

/// <summary>What happened to a motion, in one German phrase: for the history, and for whoever recorded at the same moment as somebody else.</summary>
public static class MotionEventTexts
{
    /// <summary>Without a full stop at its end.</summary>
    public static string German(MotionEvent happened) => happened switch
    {
        MotionEvent.Filed { ReceivedOn: { } on } e =>
            $"auf Papier eingegangen am {GermanDates.Of(on)}, eingetragen am {GermanDates.Of(Berlin.DateOf(e.At))}",
        MotionEvent.Filed => "eingegangen",
        MotionEvent.ReferenceAssigned e => $"Drucksachennummer {e.Reference} vergeben",
        MotionEvent.PlacedOnAgenda e => $"{ModeOf(e.Placement)} der Sitzung {e.Placement.Meeting}{ItemOf(e.Placement)}",
        MotionEvent.Numbered e => $"TOP {e.Item} der Sitzung {e.Meeting}",
        MotionEvent.UrgencyDenied e => $"Dringlichkeit in der Sitzung {e.Meeting} nicht beschlossen{(e.Next is { } next ? $", für die Sitzung {next} vorgesehen" : "")}",
        MotionEvent.Returned e => $"zurück auf der Tagesordnung der Sitzung {e.Placement.Meeting}",
        MotionEvent.Aimed { Meeting: { } meeting } => $"für die Sitzung {meeting} vorgesehen",
        MotionEvent.Aimed => "für keine Sitzung mehr vorgesehen",
        MotionEvent.SequenceSet e => $"Beratungsfolge festgelegt: {string.Join(" → ", e.Steps.Select(step => $"{step.Body} ({step.Role.German()})"))}{Because(e.Reason)}",
        MotionEvent.GivenBack e => $"zurückgegeben: {e.Defect}",
        MotionEvent.Mended => "Formfehler behoben oder Text berichtigt",
        MotionEvent.UnderstandingJudged { Right: true } => "die Fraktion bestätigt: so gelesen, wie es gemeint war",
        MotionEvent.UnderstandingJudged e => $"die Fraktion sagt: nicht richtig gelesen ({e.Remark})",
        MotionEvent.ConcernNoted e => $"mit Bedenken aufgenommen: {e.Concern}",
        MotionEvent.Withdrawn e => $"zurückgezogen: {e.Reason}",
        MotionEvent.CarriedOver e => $"über das Ende der Wahlperiode am {GermanDates.Of(e.TermEnded)} hinaus übernommen",
        MotionEvent.Lapsed e => $"mit dem Ende der Wahlperiode am {GermanDates.Of(e.TermEnded)} verfallen: {e.Reason}",
        MotionEvent.Asked e => $"nachgefragt am {GermanDates.Of(e.On)}",
        MotionEvent.FollowUpsOpened => "Umsetzung und Berichtspflichten angelegt",
        MotionEvent.MailsOwed e => $"Benachrichtigungen vorgemerkt ({e.Mails.Length})",
        MotionEvent.MailsWritten => "Benachrichtigungen geschrieben",
        _ => OfReading(happened),
    };

    private static string OfReading(MotionEvent happened) => happened switch
    {
        MotionEvent.ReadingOpened => "Sitzungstag gekommen",
        MotionEvent.ReadingRecorded e => $"Ergebnis „{Outcome(e.Reading)}“ eingetragen",
        MotionEvent.MovedWith e => $"mit dem gemeinsam beratenen Antrag {e.Other} „{Outcome(e.Reading)}“",
        MotionEvent.ReadingCorrected e => $"{e.Number}. Beratung berichtigt auf „{Outcome(e.Reading)}“{Because(e.Reason)}",
        MotionEvent.ReadingConfirmed e => $"{e.Number}. Beratung auf Rückfrage bestätigt{Because(e.Note)}",
        MotionEvent.TargetSet e => $"Wiedervorlage: {TargetTexts.German(e.Target)}",
        MotionEvent.OccasionPassed => "Anlass abgehakt",
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };

    private static string Outcome(Reading reading) => $"{ReadingTexts.German(reading)}, TOP {reading.Item}, {GermanDates.Of(reading.On)}";

    private static string ModeOf(Placement placement) => placement.Mode switch
    {
        PlacementMode.Tabled => "Tischvorlage in",
        PlacementMode.Urgent => "dringlich auf der Tagesordnung",
        _ => "auf der Tagesordnung",
    };

    private static string ItemOf(Placement placement) => placement.Item is { } item ? $", TOP {item}" : "";

    private static string Because(string? reason) => reason is null ? "" : $" ({reason})";
}
