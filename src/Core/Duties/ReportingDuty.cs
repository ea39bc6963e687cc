using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.Duties;

/// <summary>A Berichtspflicht: what a unit owes to a body, how often, under which item. What its events add up to.</summary>
public sealed record ReportingDuty
{
    /// <summary>The key.</summary>
    public required DutyId Id { get; init; }

    /// <summary>To whom it is owed.</summary>
    public required BodyId Body { get; init; }

    /// <summary>Who owes it.</summary>
    public required UnitId Unit { get; init; }

    /// <summary>The day on which it was given to <see cref="Unit"/>; null: it has been that unit's from the beginning. What was missed before is not chased there.</summary>
    public LocalDate? UnitSince { get; init; }

    /// <summary>What is owed; German.</summary>
    public required string What { get; init; }

    /// <summary>Under which item it is reported, "Sozialraumentwicklung Hagen"; null if none was named.</summary>
    public string? Item { get; init; }

    /// <summary>How often.</summary>
    public required Cadence Cadence { get; init; }

    /// <summary>What it rests on.</summary>
    public required Basis Basis { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>False: appears in mails by number and link only, and in no public list.</summary>
    public required bool Public { get; init; }

    /// <summary>The day from which it is planned: of the decision, the import, or the confirmation of its interval.</summary>
    public required LocalDate AroseOn { get; init; }

    /// <summary>Key of the first period that is counted in months; null for other cadences and before the interval is known.</summary>
    public string? FirstPeriod { get; init; }

    /// <summary>Every period that has opened, in order.</summary>
    public ImmutableArray<DutyPeriod> Periods { get; init; } = [];

    /// <summary>Every answer, in order.</summary>
    public ImmutableArray<Report> Reports { get; init; } = [];

    /// <summary>The hand-over the office has to confirm; null without one.</summary>
    public Report? HandOverAsked { get; init; }

    /// <summary>The request for more time that waits for chair or office; null without one.</summary>
    public Report? MoreTimeAsked { get; init; }

    /// <summary>Why the report is late, as the unit gave it; null once it has reported.</summary>
    public string? ReasonForDelay { get; init; }

    /// <summary>The unit proposes to end the duty; only the body does.</summary>
    public bool DoneProposed { get; init; }

    /// <summary>The day and reason of the discharge; null while it stands.</summary>
    public Discharge? Discharged { get; init; }

    /// <summary>The last day of the latest legislative term beyond which it was carried over; null when it never was.</summary>
    public LocalDate? CarriedOverFrom { get; init; }

    /// <summary>Mails that follow from recorded events and have not been handed to the outbox yet.</summary>
    public ImmutableArray<OwedMail> Owed { get; init; } = [];

    /// <summary>A person has to set the interval or confirm a proposal first.</summary>
    public bool AwaitsConfirmation => Discharged is null && (Cadence is Cadence.Regular || Basis == Basis.Proposal);

    /// <summary>False once it was discharged, or its only report has been given.</summary>
    public bool IsOpen => Discharged is null && !(Cadence.IsOnce && !Periods.IsEmpty && Periods.All(period => period.State is PeriodState.Reported or PeriodState.Settled or PeriodState.Discharged));

    /// <summary>Periods for which a report is owed.</summary>
    public IEnumerable<DutyPeriod> Missing() => Periods.Where(period => period.IsMissing);

    /// <summary>The period with this key; null if it has not opened.</summary>
    public DutyPeriod? Find(string period) => Periods.FirstOrDefault(each => each.Key == period);

    /// <summary>What the events so far and one more add up to. The first event is an <see cref="DutyEvent.Arose"/>.</summary>
    public static ReportingDuty Evolve(ReportingDuty? duty, DutyEvent happened) => DutyEvolution.Evolve(duty, happened);
}

/// <summary>How a duty ended before its time.</summary>
/// <param name="On">The day of the body's decision.</param>
/// <param name="Why">German, for the lists.</param>
public sealed record Discharge(LocalDate On, string Why);
