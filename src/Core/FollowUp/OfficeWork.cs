using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What duties and implementations of a body ask of its office.</summary>
public static class OfficeWork
{
    /// <summary>A duty without an interval, or a proposal, waits for a person. Null: it waits for nobody.</summary>
    /// <param name="duty">As it stands.</param>
    /// <param name="path">Where it is seen, below the address of the app.</param>
    public static OfficeLine? Of(ReportingDuty duty, string path) => !duty.AwaitsConfirmation ? null : new(
        $"{duty.Id}.{OfficeMatter.Interval}", OfficeMatter.Interval,
        Title("Berichtspflicht", duty.What, duty.Public, duty.Origin, duty.Id.Value), Detail(duty), duty.AroseOn, path);

    /// <summary>What was adopted and nobody leads. Null: somebody does, or there is nothing to do any more.</summary>
    public static OfficeLine? Of(Implementation work) => !work.LacksLead ? null : new(
        $"{work.Id}.{OfficeMatter.Lead}", OfficeMatter.Lead, Title("Umsetzung", work.Subject, work.Public, work.Origin, work.Id.Value),
        work.Public ? work.Origin.Source : $"vom {GermanDates.Of(work.Origin.On)}", work.OpenedOn,
        work.Origin.Motion is { } motion ? $"/antraege/{motion}" : "/antraege");

    private static string Detail(ReportingDuty duty) =>
        duty.Cadence.German + (duty.Basis == Basis.Proposal ? $"; {duty.Basis.German()}" : "")
        + (duty.Public ? $"; {duty.Origin.Source}" : "");

    private static string Title(string what, string subject, bool isPublic, Origin origin, string id) =>
        isPublic ? $"{what} „{subject}“" : $"{what} (nichtöffentlich) {origin.Reference ?? id}";
}
