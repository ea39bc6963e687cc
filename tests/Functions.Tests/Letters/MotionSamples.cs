using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Web.Letters.Inbox;
using Wiedervorlage.Web.Letters.Motions;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>The letters about a motion, and about a mail that waits.</summary>
internal static class MotionSamples
{
    private static readonly MotionContent _content =
        new([new("spd")], MotionKind.Motion, "Sozialräume entwickeln", "Die Verwaltung berichtet jedes Quartal.", "", null, true, Town.December.Id, "mail-1");

    private static readonly Placement _placed = new(Town.December.Id, "8.1", PlacementMode.Agenda, null);

    public static IEnumerable<Sample> All() =>
    [
        Of("receipt", MailKind.Receipt, new MotionState.AwaitingPlace(Town.December.Id, false)),
        Of("receipt-again", MailKind.Receipt, new MotionState.Placed(_placed)),
        Of("receipt-late", MailKind.Receipt, new MotionState.AwaitingPlace(Town.December.Id, true)),
        Of("returnNotice-missed", MailKind.ReturnNotice, new MotionState.AwaitingPlace(Town.December.Id, false), null,
            motion => motion with { Missed = [Town.September.Id], AimedWhy = AimReason.WentBy }),
        Of("missedNotice", MailKind.MissedNotice, new MotionState.AwaitingPlace(Town.December.Id, false), null,
            motion => motion with { Missed = [new("sid-04"), Town.September.Id], AimedWhy = AimReason.WentBy }),
        Of("agendaRequest", MailKind.AgendaRequest, new MotionState.AwaitingPlace(Town.December.Id, false)),
        Of("agendaReminder", MailKind.AgendaReminder, new MotionState.AwaitingPlace(Town.December.Id, false)),
        Of("lateMotion", MailKind.LateMotion, new MotionState.AwaitingPlace(Town.December.Id, true)),
        Of("placementNotice", MailKind.PlacementNotice, new MotionState.Placed(_placed)),
        Of("placementNotice-tabled", MailKind.PlacementNotice, new MotionState.Placed(_placed with { Mode = PlacementMode.Tabled })),
        Of("resultRequest", MailKind.ResultRequest, new MotionState.InReading(_placed)),
        Of("readingNotice", MailKind.ReadingNotice, new MotionState.Postponed(new ReturnTarget.Occasion("Haushaltsberatung", new(2026, 11, 12))),
            ReadingResult.Postponed),
        Of("targetRequest", MailKind.TargetRequest, new MotionState.Postponed(new ReturnTarget.Open()), ReadingResult.Postponed),
        Of("returnNotice", MailKind.ReturnNotice, new MotionState.Placed(_placed with { Item = null }), ReadingResult.Postponed),
        Of("decisionNotice", MailKind.DecisionNotice, new MotionState.Decided(ReadingResult.Adopted, Town.September.On), ReadingResult.Adopted),
        Of("decisionNotice-withdrawn", MailKind.DecisionNotice, new MotionState.Withdrawn("Der Antrag hat sich erledigt.")),
        Of("dutyNotice", MailKind.DutyNotice, new MotionState.Decided(ReadingResult.Adopted, Town.September.On), ReadingResult.Adopted),
        .. Later(),
        new("inboxNotice", MailKind.InboxNotice, InboxLetters.Notice(Waiting, [])),
        new("inboxNotice-about", MailKind.InboxNotice, InboxLetters.Notice(About, [])),
        new("consentRequest", MailKind.ConsentRequest, InboxLetters.Consent(
            _content, "SPD-Fraktion", "Ausschuss für Soziales, Integration und Demographie", $"{Town.Url}/mitantrag/abc.def")),
        new("inboxNotice-answer", MailKind.InboxNotice, InboxLetters.Notice(Answer, [Town.Quarterly, Town.Secret])),
    ];

    private static IEnumerable<Sample> Later() =>
    [
        Of("resultQuery", MailKind.ResultQuery, new MotionState.Decided(ReadingResult.Adopted, Town.September.On), ReadingResult.Adopted,
            motion => motion with { Readings = [motion.Readings[0] with { Warnings = ["Die Stimmen der Fraktionen ergeben 13, angegeben sind 14."] }] }),
        Of("defectNotice", MailKind.DefectNotice, new MotionState.GivenBack("Die Unterschrift fehlt.", Town.Today, Town.December.Id, false)),
        Of("defectReminder", MailKind.DefectReminder, new MotionState.GivenBack("Die Unterschrift fehlt.", Town.Today, Town.December.Id, false)),
        Of("sequenceNotice", MailKind.SequenceNotice, new MotionState.Placed(_placed), null,
            motion => motion with { Sequence = [new(Town.Sid, ConsultationRole.Recommendation), new(new("rat"), ConsultationRole.Decision)] }),
        Of("dutyEnded", MailKind.DutyEnded, new MotionState.Decided(ReadingResult.Rejected, Town.September.On), ReadingResult.Rejected,
            motion => motion with { Outstanding = [new Consequence.EndDuty("k", new("d1"), Town.Social, "Der Antrag ist abgelehnt worden.")] }),
        Of("correctionNotice", MailKind.CorrectionNotice, new MotionState.Decided(ReadingResult.Rejected, Town.September.On), ReadingResult.Rejected,
            motion => motion with
            {
                Readings = [motion.Readings[0] with { Revision = 1 }],
                Owed = [new($"decisionNotice.{motion.Id}.9.spd", MailKind.DecisionNotice, new Recipient.FactionOffice(new("spd")), motion.Id.Value)],
                Outstanding = [new Consequence.EndDuty("k", new("d1"), Town.Social, "Das Ergebnis vom 22.09.2026 ist berichtigt worden: Verwechselt.")],
            }),
        Of("carryOverNotice", MailKind.CarryOverNotice, new MotionState.AwaitingPlace(Town.December.Id, false), null,
            motion => motion with { CarriedOverFrom = new(2025, 10, 31) }),
    ];

    private static InboxEntry Waiting { get; } = new(
        "mail-0123456789abcdef0123456789abcdef", Town.Now, ["a"],
        new("jemand@fraktion.example", "", ["sid@antwort.stadt.example"], "Antrag zur Sozialraumentwicklung", null, null, null, "", [], false,
            SenderVerdict.None, ""),
        null, Town.Sid, null,
            new InboxState.Waiting(
            ["Die Absenderdomain „fraktion.example“ ist für keine Fraktion eingetragen.", "Es war kein Beschlussvorschlag zu erkennen."]));

    private static InboxEntry About { get; } = Waiting with
    {
        State = new InboxState.Waiting(["Die Fraktion zieht einen Antrag zurück: 0067/2026, „Sozialräume“."]),
        About = new(new("m-1"), "0067/2026, „Sozialräume“", AnswerKind.Withdrawal),
    };

    private static InboxEntry Answer { get; } = Waiting with
    {
        Mail = Waiting.Mail! with { From = "fb55@stadt.example", Subject = "AW: 4. Quartal 2026: 2 Berichtspflichten" },
        State = new InboxState.Waiting(["Die beantwortete Mail führt mehrere Berichtspflichten auf; für welche die Antwort gilt, ist zu wählen."]),
        Reply = new("quarterlyLetter.2026-Q4.fb55", Town.Social, [new("d1"), new("d4")]),
    };

    private static Sample Of(string name, MailKind kind, MotionState state, ReadingResult? read = null, Func<Motion, Motion>? with = null)
    {
        var motion = new Motion(
            new("m-1"), Town.Sid, _content, Instant.FromUtc(2026, 9, 30, 9, 12), "0067/2026", state, read is { } result
                ? [Reading(result)] : [], null, null, [], 0, 1);
        motion = with?.Invoke(motion) ?? motion;
        var facts = new MotionLetterFacts(motion, Town.Body, Town.Calendar, "SPD-Fraktion", Town.Url, (reading, _) => $"{Town.Url}/umsetzung/m-1.{reading}")
        {
            UnderstandingUrl = $"{Town.Url}/gelesen/m-1",
        };
        return new(name, kind, MotionLetters.Write(new($"{Core.Mail.Keys.Of(kind)}.m-1{(name is "correctionNotice" or "receipt-again" ? ".9" : "")}", kind, new Recipient.UnitMailbox(Town.Social), "m-1"), facts));
    }

    private static Reading Reading(ReadingResult result) => new(
        Town.September.Id, Town.Sid, Town.September.On, "8.1", result, null, null, [], [], "Die Verwaltung berichtet jedes Quartal.", null, Town.Social,
        [new(Town.Social, "Sachstand zur Sozialraumentwicklung", "Sozialraumentwicklung Hagen", new Cadence.Quarterly(), null)]);
}
