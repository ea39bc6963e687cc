using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>What happened to a duty. A closed hierarchy; the names are stored: append only. Days are local to Europe/Berlin.</summary>
public abstract record DutyEvent
{
    private DutyEvent() { }

    /// <summary>The duty exists. <paramref name="On"/> is the day from which it is planned.</summary>
    public sealed record Arose(
        DutyId Id, BodyId Body, UnitId Unit, string What, string? Item, Cadence Cadence, Basis Basis, Origin Origin, bool Public, LocalDate On, string? FirstPeriod) : DutyEvent;

    /// <summary>Imported: all that was missed before, as one overdue line.</summary>
    public sealed record MissedBefore(string Period, LocalDate On, LocalDate OverdueSince) : DutyEvent;

    /// <summary>Imported: its only report had been given.</summary>
    public sealed record ReportedBefore(string Period, LocalDate On) : DutyEvent;

    /// <summary>A person set the interval or confirmed a proposal; planned from <paramref name="On"/>.</summary>
    public sealed record Confirmed(LocalDate On, Cadence Cadence, Basis Basis, string? FirstPeriod) : DutyEvent;

    /// <summary>A period opened and its due meeting is fixed.</summary>
    public sealed record PeriodOpened(string Period, LocalDate On, Due Due) : DutyEvent;

    /// <summary>The due meeting was moved or cancelled (or there is one at last).</summary>
    public sealed record Replanned(string Period, Replan Replan, Due Due) : DutyEvent;

    /// <summary>The meeting a standing report was for was cancelled, and none follows that it could go to.</summary>
    public sealed record PeriodLapsed(string Period, Replan Replan) : DutyEvent;

    /// <summary>A report came in.</summary>
    public sealed record ReportHandedIn(Report Report) : DutyEvent;

    /// <summary>"Not ours."</summary>
    public sealed record HandOverAsked(Report Report) : DutyEvent;

    /// <summary>"More time, because …"</summary>
    public sealed record MoreTimeAsked(Report Report) : DutyEvent;

    /// <summary>The unit said why its report is late.</summary>
    public sealed record DelayExplained(Report Report) : DutyEvent;

    /// <summary>The office confirmed the other unit.</summary>
    public sealed record HandedOver(LocalDate On, UnitId From, UnitId To) : DutyEvent;

    /// <summary>Chair or office granted more time for these periods.</summary>
    public sealed record MoreTimeGranted(LocalDate On, LocalDate Until, ImmutableArray<string> Periods) : DutyEvent;

    /// <summary>Chair or office said no to a hand-over or more time.</summary>
    public sealed record RequestDeclined(LocalDate On, string Why) : DutyEvent;

    /// <summary>The meeting came for which the report had been handed in.</summary>
    public sealed record PeriodReported(string Period, LocalDate On) : DutyEvent;

    /// <summary>The body noted the report.</summary>
    public sealed record PeriodSettled(string Period, LocalDate On, MeetingId Meeting) : DutyEvent;

    /// <summary><paramref name="On"/> is the first day too late.</summary>
    public sealed record BecameOverdue(string Period, LocalDate On) : DutyEvent;

    /// <summary>It goes on under the term that follows the one that ended on <paramref name="TermEnded"/>.</summary>
    public sealed record CarriedOver(LocalDate On, LocalDate TermEnded) : DutyEvent;

    /// <summary>The body ended the duty.</summary>
    public sealed record Discharged(LocalDate On, string Why) : DutyEvent;

    /// <summary>Who is to be told of the events appended with it, decided when they were recorded: never computed again (0023).</summary>
    public sealed record MailsOwed(ImmutableArray<OwedMail> Mails) : DutyEvent;

    /// <summary>The mails with these keys lie in the outbox.</summary>
    public sealed record MailsWritten(ImmutableArray<string> Keys) : DutyEvent;
}
