using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>A duty as the API answers it; <c>Version</c> is also its entity tag.</summary>
internal sealed record DutyView(
    DutyId Id, BodyId Body, UnitId Unit, string What, string? Item, string Cadence, int? EveryMonths, LocalDate? DueOn, Basis Basis, bool Binding,
    string Source, string? Reference, ImmutableArray<FactionId> Factions, LocalDate ArisesOn, bool Public, DutyStanding State, string StateOfWork,
    bool DoneProposed, ReportView? HandOverAsked, ReportView? MoreTimeAsked, Discharge? Discharged, ImmutableArray<PeriodView> Periods, int Version)
{
    public static DutyView Of(Stored<ReportingDuty> stored) => Of(stored.State, stored.Version);

    private static DutyView Of(ReportingDuty duty, int version) => new(
        duty.Id, duty.Body, duty.Unit, duty.What, duty.Item, duty.Cadence.Word(), (duty.Cadence as Cadence.EveryMonths)?.Count, (duty.Cadence as Cadence.ByDate)?.On,
        duty.Basis, duty.Basis.IsBinding(), duty.Origin.Source, duty.Origin.Reference, duty.Origin.FiledBy, duty.Origin.On, duty.Public, StandingOf(duty),
        DutyLine.Of(duty).StateOfWork(), duty.DoneProposed, ReportView.Of(duty.HandOverAsked), ReportView.Of(duty.MoreTimeAsked), duty.Discharged,
        [.. duty.Periods.Select(period => PeriodView.Of(duty, period))], version);

    private static DutyStanding StandingOf(ReportingDuty duty) =>
        !duty.IsOpen ? DutyStanding.Closed : duty.AwaitsConfirmation ? DutyStanding.AwaitsConfirmation : DutyStanding.Open;
}

internal enum DutyStanding
{
    Open,
    AwaitsConfirmation,
    Closed,
}

internal sealed record PeriodView(
    string Period, string Name, MeetingId? DueMeeting, LocalDate? DueOn, PeriodState State, LocalDate? OverdueSince, LocalDate? ExtendedUntil, LocalDate? HandedInOn,
    ImmutableArray<ReportView> Reports)
{
    public static PeriodView Of(ReportingDuty duty, DutyPeriod period) => new(
        period.Key, period.German(duty.Cadence), period.Due.Meeting, period.Due.On, period.State, period.OverdueSince, period.ExtendedUntil, period.HandedInOn,
        [.. duty.Reports.Where(report => report.Periods.Contains(period.Key)).Select(report => ReportView.Of(report)!)]);
}

internal sealed record ReportView(string Id, ReportKind Kind, LocalDate On, string? Text, string? File, UnitId? Unit, LocalDate? Until, ImmutableArray<string> Periods,
    ImmutableArray<string> MoreFiles, string? Replaces)
{
    public static ReportView? Of(Report? report) => report is null
        ? null
        : new(
            report.Id, report.Kind, report.On, report.Text, report.File is { } file ? Path.GetFileName(file) : null, report.Unit,
            report.Until, report.Periods, [.. report.MoreFiles.Select(Path.GetFileName).OfType<string>()],
            report.Replaces);
}
