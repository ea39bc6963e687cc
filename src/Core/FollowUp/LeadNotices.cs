using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>A unit that is given the lead of an implementation hears of it. The key ends with the event's number: told once.</summary>
public static class LeadNotices
{
    /// <summary>The events as they are appended: with the mail that they owe, if any, as one more at the end.</summary>
    /// <param name="command">What made them happen; a correction tells the units by the motion's own letters.</param>
    /// <param name="was">Before them; null: it is opened, and the motion's letter says so.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="after">Number of the last event before them.</param>
    public static ImmutableArray<ImplementationEvent> With(
        ImplementationCommand command, Implementation? was, ImmutableArray<ImplementationEvent> events, int after)
    {
        if (command is not ImplementationCommand.ChangeUnit { ToldByMotion: false, To: { } unit }) return events;
        if (was is null or { State: WorkState.Done } or { IsListed: false } || events.IsEmpty) return events;
        var owed = new OwedMail(
            $"{Keys.Of(MailKind.DutyNotice)}.{was.Id}.{after + 1}", MailKind.DutyNotice, new Recipient.UnitMailbox(unit), was.Id.Value);
        return events.Add(new ImplementationEvent.MailsOwed([owed]));
    }
}
