using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Tests.Duties;

/// <summary>What happens to a committee's calendar, and what its unit does, at random instants over three years.</summary>
internal sealed record RandomChanges(RandomBody Body, ImmutableArray<RandomChange> Changes)
{
    public override string ToString() => $"{Body} / {string.Join(' ', Changes)}";

    public static Gen<RandomChanges> Gen =>
        from body in RandomBody.Gen
        from changes in Change.ArrayOf(14)
        select new RandomChanges(body, [.. changes.DistinctBy(change => change.Day).OrderBy(change => change.Day)]);

    private static Gen<RandomChange> Change =>
        from day in FsCheck.Fluent.Gen.Choose(1, 890)
        from kind in FsCheck.Fluent.Gen.Elements(ChangeKind.Move, ChangeKind.Cancel, ChangeKind.Add, ChangeKind.Report)
        from which in FsCheck.Fluent.Gen.Choose(0, 4)
        from distance in FsCheck.Fluent.Gen.Choose(-30, 60)
        select new RandomChange(day, kind, which, distance);

    /// <summary>Lives through the days; on those that <paramref name="looks"/> names, and on each change, the duty is advanced.</summary>
    public ReportingDuty Live(Func<int, bool> looks, Action<LocalDate, ReportingDuty, ReportingDuty, BodyCalendar, RandomChange?>? watch = null)
    {
        var (calendar, changes) = (Body.Calendar, Changes.ToDictionary(change => change.Day));
        var arise = DutyStory.Arising(Body.Cadence, "2020-01-01", Body.Basis);
        var duty = Applied(null, arise with { Origin = arise.Origin with { On = Body.Arose } }, calendar, Body.Arose);
        for (var day = 1; day <= 900; day++)
        {
            var (today, change) = (Body.Arose.PlusDays(day), changes.GetValueOrDefault(day));
            if (change is null && !looks(day)) continue;
            var was = duty = change is null ? duty : Applied(duty, new DutyCommand.Advance(duty.Id), calendar, today);
            calendar = change?.Apply(calendar, today) ?? calendar;
            DutyCommand command = change is { Kind: ChangeKind.Report }
                ? new DutyCommand.HandIn(duty.Id, $"r{day}", ReportKind.NoChange, null, null, null, null, [])
                : new DutyCommand.Advance(duty.Id);
            duty = Applied(duty, command, calendar, today);
            watch?.Invoke(today, was, duty, calendar, change);
        }
        return duty;
    }

    private static ReportingDuty Applied(ReportingDuty? duty, DutyCommand command, BodyCalendar calendar, LocalDate today) =>
        DutyDecider.Decide(command, duty, calendar, today) is { Refusal: null } accepted ? accepted.Events.Aggregate(duty, ReportingDuty.Evolve)! : duty!;
}

internal enum ChangeKind
{
    Move,
    Cancel,
    Add,
    Report,
}

/// <param name="Day">Days since the duty arose.</param>
/// <param name="Which">Of the meetings still ahead, from 0.</param>
/// <param name="By">Days by which it is moved, or from now to the one that is added.</param>
internal sealed record RandomChange(int Day, ChangeKind Kind, int Which, int By)
{
    public BodyCalendar Apply(BodyCalendar calendar, LocalDate today)
    {
        var meeting = calendar.Meetings.Where(each => each.TakesPlace && each.On > today).ElementAtOrDefault(Which);
        return (Kind, meeting) switch
        {
            (ChangeKind.Add, _) => With(calendar, new(new($"added-{Day}"), calendar.Body, today.PlusDays(Math.Abs(By) + 1), new(17, 0), "Rathaus", MeetingState.Scheduled)),
            (ChangeKind.Move, { } moved) => With(calendar, moved with { On = LocalDate.Max(today.PlusDays(1), moved.On.PlusDays(By)) }),
            (ChangeKind.Cancel, { } cancelled) => With(calendar, cancelled with { State = MeetingState.Cancelled }),
            _ => calendar,
        };
    }

    private static BodyCalendar With(BodyCalendar calendar, Meeting meeting) => new(calendar.Body, calendar.Rules, calendar.Meetings.Where(each => each.Id != meeting.Id).Append(meeting));
}
