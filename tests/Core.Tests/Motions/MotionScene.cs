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
    public static readonly BodyId Hfa = new("hfa");
    public static readonly BodyId Rat = new("rat");

    private ImmutableArray<Meeting> _meetings =
        [At("sid-1", 2026, 2, 10), At("sid-2", 2026, 3, 17), At("sid-3", 2026, 5, 12), At("sid-4", 2026, 9, 15),
         At("hfa-1", 2026, 3, 5) with { Body = Hfa }, At("hfa-2", 2026, 6, 11) with { Body = Hfa }, At("rat-1", 2026, 3, 26) with { Body = Rat }, At("rat-2", 2026, 7, 2) with { Body = Rat }];

    public MotionScene(string now) => Now = Time(now);

    public Instant Now { get; set; }

    public Motion? Motion { get; private set; }

    public BodyCalendar Calendar => CalendarOf(Motion?.Concerned() ?? Sid);

    public ImmutableArray<SeatShare> Seats { get; set; } = [];

    /// <summary>All that has happened, as it is stored.</summary>
    public List<MotionEvent> Stream { get; } = [];

    public Instant? NextAt { get; private set; }

    public List<OwedMail> Sent { get; } = [];

    public static Meeting At(string id, int year, int month, int day) => new(new(id), Sid, new(year, month, day), new(16, 0), "Rathaus", MeetingState.Scheduled);

    public static Instant Time(string local) => Berlin.Zone.AtStrictly(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value).ToInstant();

    public void Change(Meeting meeting) => _meetings = [.. _meetings.Where(one => one.Id != meeting.Id), meeting];

    public void Cancel(string id) => Change(_meetings.Single(one => one.Id.Value == id) with { State = MeetingState.Cancelled });

    public static MotionCommand.File Filing(string? wished, Instant at, MotionKind kind = MotionKind.Motion) => new(
        new("m-1"), Sid, new([new("spd")], kind, "Sozialraumentwicklung", "Die Verwaltung berichtet jedes Quartal.", "", null, true, wished is null ? null : new(wished), "mail-1"), at);

    public static Reading Read(string meeting, string item, ReadingResult result, ReturnTarget? target = null, BodyId? to = null) =>
        new(new(meeting), default, default, item, result, target, to, [], [], null, null, null, []);

    public Decision<MotionEvent> Try(MotionCommand command)
    {
        var id = Named(command, Motion) ?? Motion?.Concerned() ?? Sid;
        var body = new Body(id, $"Gremium {id}", id.Value, new(), Seats, "office@stadt.example", "chair@stadt.example");
        return MotionDecider.Decide(command, Motion, new(body, CalendarOf(id), Berlin.DateOf(Now)));
    }

    public MotionScene Do(MotionCommand command)
    {
        return Append(Try(command).Events);
    }

    public Refusal Refused(MotionCommand command) => Try(command).Refusal ?? throw new InvalidOperationException("Nothing was refused.");

    /// <summary>On an agenda, and read there that evening.</summary>
    public MotionScene Read(string meeting, ReadingResult result, Func<Reading, Reading>? more = null)
    {
        var item = Motion!.Place()?.Item ?? "8.1";
        if (Motion.Place()?.Meeting.Value != meeting || Motion.Place()?.Item is null) Do(new MotionCommand.Place(new(new(meeting), item, PlacementMode.Agenda, Motion.JoinedWith), null));
        Now = Berlin.At(_meetings.Single(one => one.Id.Value == meeting).On, new(20, 0));
        return Do(new MotionCommand.RecordReading((more ?? (reading => reading))(Read(meeting, item, result))));
    }

    /// <summary>With the mails that it owes.</summary>
    public MotionScene Happen(MotionEvent happened)
    {
        return Append(MotionNotices.With(Motion, [happened]));
    }

    /// <summary>Implementation and duties are in their stores.</summary>
    public MotionScene Open() => Happen(new MotionEvent.FollowUpsOpened(Motion!.Readings.Length));

    /// <summary>What a joined motion does because this one has moved.</summary>
    public MotionScene Follow(Motion moved)
    {
        return Append(JoinedMoves.Follow(Motion!, moved));
    }

    /// <summary>What the orchestration does at a wake-up: what is due, then the mails.</summary>
    public MotionScene Advance(string? to = null)
    {
        if (to is not null) Now = Time(to);
        (var events, NextAt) = MotionAdvance.At(Motion!, Calendar, Now);
        Append(events);
        Sent.AddRange(Motion!.Owed);
        return Append([new MotionEvent.MailsWritten([.. Motion.Owed.Select(mail => mail.Key)])]);
    }

    private MotionScene Append(ImmutableArray<MotionEvent> events)
    {
        Stream.AddRange(events);
        Motion = events.Aggregate(Motion, MotionEvolution.Evolve);
        return this;
    }

    private BodyCalendar CalendarOf(BodyId body) => new(body, Dated<BodyRules>.From(new(2020, 1, 1), new BodyRules()), _meetings.Where(meeting => meeting.Body == body));

    private BodyId? Named(MotionCommand command, Motion? motion)
    {
        var meeting = command switch { MotionCommand.Place c => c.Placement.Meeting, MotionCommand.RecordReading c => c.Reading.Meeting, MotionCommand.Correct c => c.Reading.Meeting, MotionCommand.Change c => motion!.Readings.ElementAtOrDefault(c.Number - 1)?.Meeting ?? default, _ => default };
        return _meetings.FirstOrDefault(one => one.Id == meeting)?.Body;
    }

    /// <summary>How often the office was asked: what stands on its letter.</summary>
    public int Asked(MailKind kind) => Stream.OfType<MotionEvent.Asked>().Count(asked => asked.Kind == kind);

    public int Count(MailKind kind) => Sent.Count(mail => mail.Kind == kind);
}
