using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// The activities of <see cref="MeetingPreparation"/>. Each reads the facts anew, plans what is left, tells whom a change concerns,
/// takes its own step when that is due, and says when to look again for which step. Safe to run twice, at any time.
/// </summary>
internal sealed class PreparationSteps(
    Facts<Preparation, PreparationEvent> preparations, MasterData data, BodyDuties bodyDuties, ImplementationCommands implementations,
    FollowUpMails mails, ControllingLists lists, MovedMeetings moved, Clock clock)
{
    [Function(Names.PlanMeeting)]
    public Task<Step> PlanMeeting([ActivityTrigger] string id, CancellationToken cancellation) => TakeAsync(id, [], cancellation);

    [Function(Names.RemindOfReports)]
    public Task<Step> RemindOfReports([ActivityTrigger] string id, CancellationToken cancellation) =>
        TakeAsync(id, [MeetingStep.Reminder], cancellation);

    [Function(Names.PresentControllingList)]
    public Task<Step> PresentControllingList([ActivityTrigger] string id, CancellationToken cancellation) =>
        TakeAsync(id, [MeetingStep.ControllingList], cancellation);

    [Function(Names.TellOverdue)]
    public Task<Step> TellOverdue([ActivityTrigger] string id, CancellationToken cancellation) =>
        TakeAsync(id, [MeetingStep.OverdueNotice], cancellation);

    [Function(Names.EscalateOverdue)]
    public Task<Step> EscalateOverdue([ActivityTrigger] string id, CancellationToken cancellation) =>
        TakeAsync(id, [MeetingStep.Escalation], cancellation);

    /// <summary>All that is due at once, for instances of version 1.</summary>
    [Function(Names.AdvanceMeeting)]
    public Task<Step> AdvanceMeeting([ActivityTrigger] string id, CancellationToken cancellation) =>
        TakeAsync(id, Enum.GetValues<MeetingStep>(), cancellation);

    public static StreamKey Key(Meeting meeting) => new(meeting.Body.Value, meeting.Id.Value);

    private Task<Step> TakeAsync(string id, MeetingStep[] steps, CancellationToken cancellation) =>
        Races.WinAsync($"the preparation of {id}", async () => await data.MeetingAsync(new(id), cancellation) is { } meeting
            ? await TakeAsync(meeting, steps, cancellation)
            : new Step("Unknown", null, Finished: true));

    /// <summary>Mails first, then the facts that they are written: a crash in between repeats them under the same keys.</summary>
    /// <returns>Null: somebody else was faster.</returns>
    private async Task<Step?> TakeAsync(Meeting meeting, MeetingStep[] steps, CancellationToken cancellation)
    {
        var now = clock.Now;
        var calendar = (await data.CalendarAsync(meeting.Body, cancellation))!;
        var duties = await bodyDuties.AdvanceAsync(calendar, now, cancellation);
        var stored = await preparations.LoadAsync(Key(meeting), cancellation);
        var due = MeetingPlan.Take(steps, stored?.State, meeting, calendar, duties, now);
        if (due.Mails.Any(mail => mail.Kind == MailKind.ControllingList) && await FixListAsync(meeting, stored, duties, now, cancellation))
            return null;
        foreach (var owed in due.Mails) await mails.WriteAsync(owed, meeting, calendar, duties, cancellation);
        if (due.Events.Any(each => each is PreparationEvent.StepTaken { Step: MeetingStep.OverdueNotice }))
            await implementations.ListDoneAsync(meeting, await lists.PresentedAsync(meeting, cancellation), cancellation);
        ImmutableArray<PreparationEvent> told = await moved.TellAsync(meeting, stored?.State, due.Events, cancellation);
        ImmutableArray<PreparationEvent> events = [.. due.Events, .. told];
        var commandId = string.Create(CultureInfo.InvariantCulture, $"advance-{(stored?.Version ?? 0) + 1}");
        return await preparations.AppendAsync(Key(meeting), stored, events, commandId, Actor.Time, now, cancellation) switch
        {
            Appended<Preparation>.Written written => StepOf(due, written.Now.State),
            Appended<Preparation>.Nothing => StepOf(due, stored?.State),
            _ => null,
        };
    }

    private static Step StepOf(MeetingDue due, Preparation? now) =>
        new(due.NextStep?.ToString() ?? (now?.Stage ?? PreparationStage.Done).ToString(), due.Next?.ToDateTimeOffset(), due.Next is null);

    /// <summary>Facts first: the list is fixed before it is mailed, so that mail, page and the next comparison show the same.</summary>
    /// <returns>True when the facts have changed by that.</returns>
    private async Task<bool> FixListAsync(
        Meeting meeting, Stored<Preparation>? stored, ImmutableArray<ReportingDuty> duties, Instant now, CancellationToken cancellation)
    {
        var events = MeetingPlan.Present(stored?.State, meeting, await lists.NowAsync(meeting, duties, cancellation), Berlin.DateOf(now));
        if (events.IsEmpty) return false;
        var commandId = string.Create(CultureInfo.InvariantCulture, $"list-{(stored?.Version ?? 0) + 1}");
        await preparations.AppendAsync(Key(meeting), stored, events, commandId, Actor.Time, now, cancellation);
        return true;
    }
}
