using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The mails that lie in the outbox about what is still overdue with one body: so that the daily look need not ask for each of them.</summary>
internal sealed record ToldOfMissed(ImmutableArray<string> Mails)
{
    public const string Partition = "toldOfMissed";
}

/// <summary>
/// The daily look at what was missed: on days that were no meeting's, and at meetings whose preparation is done. What stays overdue for years is told once, and costs
/// one row a day and body from then on.
/// </summary>
internal sealed class MissedDates(FollowUpMails mails, Documents<ToldOfMissed> told)
{
    /// <param name="calendar">Of the body.</param>
    /// <param name="groups">What is overdue and not for a preparation to tell.</param>
    /// <param name="today">Local date.</param>
    /// <param name="cancellation">Of the look.</param>
    public async Task TellAsync(BodyCalendar calendar, IEnumerable<MissedGroup> groups, LocalDate today, CancellationToken cancellation)
    {
        var owed = groups.SelectMany(group => Owed(group, calendar.Rules.On(group.DueOn), today).Select(mail => (group, mail))).ToArray();
        var was = await told.LoadAsync(ToldOfMissed.Partition, calendar.Body.Value, cancellation);
        var known = was?.Value.Mails.ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var (group, mail) in owed.Where(each => !known.Contains(each.mail.Key))) await mails.WriteAsync(mail, group, cancellation);
        // Only now: a crash before leads to another look into the outbox, never to a mail that is missing.
        if (!known.SetEquals(owed.Select(each => each.mail.Key)))
            await told.PutAsync(ToldOfMissed.Partition, calendar.Body.Value, new([.. owed.Select(each => each.mail.Key)]), cancellation);
    }

    private static IEnumerable<OwedMail> Owed(MissedGroup group, BodyRules rules, LocalDate today)
    {
        var (notice, escalation) = MeetingSteps.AfterMissing(group.DueOn, rules);
        return [.. today >= notice ? Chasing.Notices(group) : [], .. today >= escalation ? Chasing.Escalations(group) : []];
    }
}
