using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>One motion, its body's meetings of 2026 and a clock that is set by hand.</summary>
internal sealed class MotionScene
{
    public static readonly BodyId Sid = new("sid");

    private ImmutableArray<Meeting> _meetings =
        [At("sid-1", 2026, 2, 10), At("sid-2", 2026, 3, 17), At("sid-3", 2026, 5, 12), At("sid-4", 2026, 9, 15)];

    public MotionScene(string now) => Now = Time(now);

    public Instant Now { get; set; }

    public Motion? Motion { get; private set; }

    public BodyCalendar Calendar => new(Sid, Dated<BodyRules>.From(new(2020, 1, 1), new BodyRules()), _meetings);

    public Instant? NextAt { get; private set; }

    public List<OwedMail> Sent { get; } = [];

    public static Meeting At(string id, int year, int month, int day) => new(new(id), Sid, new(year, month, day), new(16, 0), "Rathaus", MeetingState.Scheduled);

    public static Instant Time(string local) => Berlin.Zone.AtStrictly(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value).ToInstant();

    public void Change(Meeting meeting) => _meetings = [.. _meetings.Where(one => one.Id != meeting.Id), meeting];

    public void Cancel(string id) => Change(Calendar.Find(new(id))! with { State = MeetingState.Cancelled });

    public static MotionCommand.File Filing(string? wished, Instant at, MotionKind kind = MotionKind.Motion) => new(
        new("m-1"), Sid, new([new("spd")], kind, "Sozialraumentwicklung", "Die Verwaltung berichtet jedes Quartal.", "", null, true, wished is null ? null : new(wished), "mail-1"), at);

    public static Reading Read(string meeting, string item, ReadingResult result, ReturnTarget? target = null, BodyId? to = null) =>
        new(new(meeting), default, default, item, result, target, to, [], [], null, null, null, []);

    public Decision<MotionEvent> Try(MotionCommand command)
    {
        var body = new Body(Sid, "Sozialausschuss", "SID", new(), [], "office@stadt.example", "chair@stadt.example");
        return MotionDecider.Decide(command, Motion, new(body, Calendar, Berlin.DateOf(Now)));
    }

    public MotionScene Do(MotionCommand command)
    {
        foreach (var happened in Assert.IsType<Decision<MotionEvent>.Accepted>(Try(command)).Events) Motion = MotionEvolution.Evolve(Motion, happened);
        return this;
    }

    /// <summary>What the orchestration does at a wake-up: what is due, then the mails.</summary>
    public MotionScene Advance(string? to = null)
    {
        if (to is not null) Now = Time(to);
        (var events, NextAt) = MotionAdvance.At(Motion!, Calendar, Now);
        foreach (var happened in events) Motion = MotionEvolution.Evolve(Motion, happened);
        Sent.AddRange(Motion!.Owed);
        Motion = MotionEvolution.Evolve(Motion, new MotionEvent.MailsWritten([.. Motion.Owed.Select(mail => mail.Key)]));
        return this;
    }

    public int Count(MailKind kind) => Sent.Count(mail => mail.Kind == kind);
}
