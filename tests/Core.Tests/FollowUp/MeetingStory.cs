using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Calendar;

namespace Wiedervorlage.Core.Tests.FollowUp;

/// <summary>A body, what is owed to it, and the preparation of its meetings as an outbox would see it: a mail whose key is known does not go out again.</summary>
internal sealed class MeetingStory(BodyCalendar calendar)
{
    private readonly Dictionary<string, ReportingDuty> _duties = [];
    private readonly Dictionary<MeetingId, Preparation> _preparations = [];
    private readonly HashSet<string> _keys = [];

    public BodyCalendar Calendar { get; private set; } = calendar;

    /// <summary>As processes of version 1 did, instead of step by step.</summary>
    public bool AllAtOnce { get; init; }

    /// <summary>"2026-04-07 reminder.…", in the order sent.</summary>
    public List<string> Sent { get; } = [];

    public ImmutableArray<ReportingDuty> Duties => [.. _duties.Values];

    public static MeetingStory With(params string[] meetingDays) => new(Some.Calendar([.. meetingDays.Select(day => Some.Meeting("sid-" + day, day))]));

    public MeetingStory Owes(string id, string unit, Cadence cadence, string on, Basis basis = Basis.Resolution, string faction = "spd") => Do(
        new DutyCommand.Arise(new(id), Some.Sid, new(unit), "Sachstand", null, cadence, basis, new("Beschluss", Dates.Day(on), null, "m1", [new(faction)]), true), on);

    public MeetingStory Answers(string id, string on, params string[] periods) =>
        Do(new DutyCommand.HandIn(new(id), $"{id}-{on}", ReportKind.NoChange, null, null, null, null, [.. periods]), on);

    public MeetingStory Change(string meeting, Func<Meeting, Meeting> change)
    {
        Calendar = new(Calendar.Body, Calendar.Rules, Calendar.Meetings.Select(each => each.Id.Value == meeting ? change(each) : each));
        return this;
    }

    /// <summary>Every day from one to the other, inclusive, at 09:00: what the processes of all meetings do.</summary>
    public MeetingStory Days(string from, string to)
    {
        for (var day = Dates.Day(from); day <= Dates.Day(to); day = day.PlusDays(1)) Day(day);
        return this;
    }

    public MeetingStory Day(string day) => Day(Dates.Day(day));

    private MeetingStory Day(LocalDate today)
    {
        foreach (var id in _duties.Keys.ToArray()) Do(new DutyCommand.Advance(new(id)), today);
        foreach (var meeting in Calendar.Meetings)
        {
            var standing = _preparations.GetValueOrDefault(meeting.Id);
            if (!MeetingPlan.NeedsProcess(standing, meeting, Calendar, Duties, today)) continue;
            for (var due = Take(AllAtOnce ? Enum.GetValues<MeetingStep>() : [], meeting, today); due.Next <= At(today);)
                due = Take([due.NextStep!.Value], meeting, today);
        }
        return this;
    }

    private MeetingDue Take(MeetingStep[] steps, Meeting meeting, LocalDate today)
    {
        var standing = _preparations.GetValueOrDefault(meeting.Id);
        var due = MeetingPlan.Take(steps, standing, meeting, Calendar, Duties, At(today));
        Send(due.Mails, today);
        if (due.Events.Aggregate(standing, Preparation.Evolve) is { } now) _preparations[meeting.Id] = now;
        return due;
    }

    private static Instant At(LocalDate day) => Berlin.At(day, new(9, 0));

    private void Send(ImmutableArray<OwedMail> mails, LocalDate today) =>
        Sent.AddRange(mails.Where(mail => _keys.Add(mail.Key)).Select(mail => $"{today:uuuu-MM-dd} {mail.Key}"));

    private MeetingStory Do(DutyCommand command, string on) => Do(command, Dates.Day(on));

    private MeetingStory Do(DutyCommand command, LocalDate on)
    {
        var duty = _duties.GetValueOrDefault(command.Id.Value);
        var accepted = DutyDecider.Decide(command, duty, Calendar, on);
        if (accepted.Events.Aggregate(duty, ReportingDuty.Evolve) is { } now) _duties[command.Id.Value] = now;
        return this;
    }
}
