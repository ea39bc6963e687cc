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

/// <summary>The one activity of <see cref="MeetingPreparation"/>: does what is due for the meeting now, and says when to look again. Safe to run twice, at any time.</summary>
internal sealed class AdvanceMeeting(
    Facts<Preparation, PreparationEvent> preparations, MasterData data, BodyDuties bodyDuties, ImplementationCommands implementations, FollowUpMails mails, ControllingLists lists,
    MovedMeetings moved, Clock clock)
{
    [Function(Names.AdvanceMeeting)]
    public async Task<Step> Run([ActivityTrigger] string id, CancellationToken cancellation)
    {
        return await Races.WinAsync($"the preparation of {id}", async () =>
            await data.MeetingAsync(new(id), cancellation) is { } meeting ? await TakeStepsAsync(meeting, cancellation) : new Step("Unknown", null, Finished: true));
    }

    public static StreamKey Key(Meeting meeting) => new(meeting.Body.Value, meeting.Id.Value);

    /// <summary>Mails first, then the facts that they are written: a crash in between repeats them under the same keys. Null: somebody else was faster.</summary>
    private async Task<Step?> TakeStepsAsync(Meeting meeting, CancellationToken cancellation)
    {
        var now = clock.Now;
        var calendar = (await data.CalendarAsync(meeting.Body, cancellation))!;
        var duties = await bodyDuties.AdvanceAsync(calendar, now, cancellation);
        var stored = await preparations.LoadAsync(Key(meeting), cancellation);
        var due = MeetingPlan.Advance(stored?.State, meeting, calendar, duties, now);
        if (due.Mails.Any(mail => mail.Kind == MailKind.ControllingList) && await FixListAsync(meeting, stored, duties, now, cancellation)) return null;
        foreach (var owed in due.Mails) await mails.WriteAsync(owed, meeting, calendar, duties, cancellation);
        if (due.Events.Any(each => each is PreparationEvent.StepTaken { Step: MeetingStep.OverdueNotice })) await implementations.ListDoneAsync(meeting, await lists.PresentedAsync(meeting, cancellation), cancellation);
        ImmutableArray<PreparationEvent> events = [.. due.Events, .. await moved.TellAsync(meeting, stored?.State, due.Events, cancellation)];
        var commandId = string.Create(CultureInfo.InvariantCulture, $"advance-{(stored?.Version ?? 0) + 1}");
        return await preparations.AppendAsync(Key(meeting), stored, events, commandId, Actor.Time, now, cancellation) switch
        {
            Appended<Preparation>.Written written => new Step(written.Now.State.Stage.ToString(), due.Next?.ToDateTimeOffset(), due.Next is null),
            Appended<Preparation>.Nothing => new Step((stored?.State.Stage ?? PreparationStage.Done).ToString(), due.Next?.ToDateTimeOffset(), due.Next is null),
            _ => null,
        };
    }

    /// <summary>Facts first: the list is fixed before it is mailed, so that mail, page and the next comparison show the same. True when the facts have changed by that.</summary>
    private async Task<bool> FixListAsync(Meeting meeting, Stored<Preparation>? stored, ImmutableArray<ReportingDuty> duties, Instant now, CancellationToken cancellation)
    {
        var events = MeetingPlan.Present(stored?.State, meeting, await lists.NowAsync(meeting, duties, cancellation), Berlin.DateOf(now));
        if (events.IsEmpty) return false;
        await preparations.AppendAsync(Key(meeting), stored, events, string.Create(CultureInfo.InvariantCulture, $"list-{(stored?.Version ?? 0) + 1}"), Actor.Time, now, cancellation);
        return true;
    }
}
