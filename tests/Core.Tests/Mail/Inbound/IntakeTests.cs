using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Mail.Inbound;

public class IntakeTests
{
    private static readonly Instant Today = Instant.FromUtc(2026, 1, 5, 9, 0);

    [Fact]
    public void Judge_EverythingThere_IsComplete()
    {
        var complete = Assert.IsType<Intake.Complete>(Judge(Mails.From(Mails.Gruene), Mails.Calendar, new OpenMotion(new("m-1"), "0067/2026", "x", ["SPD"], new("sid-2026-01"))));
        Assert.Equal(new("sid"), complete.Filing.Body);
        Assert.Equal("sid-2026-01", complete.Filing.Content.Wished?.Value);
        Assert.Equal("m-1", complete.Filing.Content.RelatesTo?.Value);
        Assert.Equal("mail-1", complete.Filing.Content.InboxId);
        Assert.Equal(MotionKind.FurtherReaching, complete.Filing.Content.Kind);
    }

    [Fact]
    public void Judge_NoMeetingNamed_WishesNone()
    {
        var complete = Assert.IsType<Intake.Complete>(Judge(Mails.From(Mails.Gruene, "Beschlussvorschlag:\nA.", "Antrag: Spielplätze"), Mails.Calendar));
        Assert.Null(complete.Filing.Content.Wished);
    }

    [Theory]
    [InlineData("Antrag zur Sitzung am 11.02.2026", "Am 11.02.2026 ist keine Sitzung")]
    [InlineData("Antrag zur Sitzung am 30.02.2026", "„30.02.2026“ gibt es nicht")]
    [InlineData("Antrag zu den Sitzungen am 10.02.2026 und 17.03.2026", "mehrere Sitzungen")]
    public void Judge_MeetingUnclear_Waits(string head, string reason) =>
        Assert.Contains(reason, Assert.Single(Waits(Judge(Mails.From(Mails.Gruene, $"{head}\n\nBeschlussvorschlag:\nA.", "Spielplätze"), Mails.Calendar))), StringComparison.Ordinal);

    [Fact]
    public void Judge_PastMeetingMentioned_IsNotTheOneItIsFor()
    {
        var mail = Mails.From(Mails.Gruene, "In der Sitzung am 19.09.2023 wurde beschlossen. Wir bitten um Aufnahme in die Sitzung am 17.03.26.\n\nBeschlussvorschlag:\nA.", "Spielplätze");
        Assert.Equal("sid-2026-02", Assert.IsType<Intake.Complete>(Judge(mail, Mails.Calendar)).Filing.Content.Wished?.Value);
    }

    [Fact]
    public void Judge_NothingThere_NamesEveryReasonAtOnce()
    {
        var reasons = Waits(Judge(Mails.From(Mails.Gruene, "???", "Antrag") with { Verdict = SenderVerdict.None }, null));
        Assert.Equal(4, reasons.Length);
        Assert.All(reasons, reason => Assert.EndsWith(".", reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sid@antrag.stadt.example", "zur Sitzung am 10.02.2026", "sid")]
    [InlineData("SID@antrag.stadt.example", "", "sid")]
    [InlineData("antraege@antwort.stadt.example", "zur Sitzung des Ausschusses für Soziales,\nIntegration und Demographie am 10.02.2026", "sid")]
    [InlineData("antraege@antwort.stadt.example", "zur Sitzung des SID am 10.02.2026", "sid")]
    [InlineData("antraege@antwort.stadt.example", "SPD im Rat der Stadt", null)]
    [InlineData("antraege@antwort.stadt.example", "zur Sitzung des SID und des Rates der Stadt", null)]
    [InlineData("rat@antrag.stadt.example", "zur Sitzung des SID am 10.02.2026", null)]
    [InlineData("unknown@antrag.stadt.example", "", null)]
    public void Body_FromRecipientOrLetter(string to, string head, string? body)
    {
        var mail = Mails.From(Mails.Spd, $"{head}\n\nBeschlussvorschlag:\nA.") with { EnvelopeTo = [to.ToLowerInvariant()] };
        Assert.Equal(body, BodyFinder.Find(mail, Mails.Read(mail), [Known(Mails.Sid), Known(Mails.Rat)]).Body?.Value);
    }

    private static Intake Judge(IncomingMail mail, BodyCalendar? calendar, params OpenMotion[] open) => Intake.Judge(
        "mail-1", mail, Mails.Read(mail), Sender.Of(mail, [Mails.Spd, Mails.Gruene]), calendar is null ? new(null, "Kein Gremium.") : new(calendar.Body, null), calendar, open, Today, Mails.Numbering);

    private static KnownBody Known(Core.Bodies.Body body) => new(body.Id, body.ShortName, [body.Name]);

    private static ImmutableArray<string> Waits(Intake intake) => Assert.IsType<Intake.Waits>(intake).Reasons;
}
