using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What a line of the list is about; the API's strings in camelCase.</summary>
public enum ControllingKind
{
    /// <summary>An open motion.</summary>
    Motion,

    /// <summary>A resolution that is being carried out.</summary>
    Implementation,

    /// <summary>A report that is owed.</summary>
    Duty,
}

/// <summary>One line of the Antrags- und Beschlusscontrolling list, with the columns that the council of Hagen decided on 14.12.2023 (TOP 5.4).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key.</param>
/// <param name="Applicants">Who had filed it; empty: not known.</param>
/// <param name="On">The day it was filed (motion) or decided.</param>
/// <param name="Reference">Number of the paper; null if it has none.</param>
/// <param name="Subject">German.</param>
/// <param name="StateOfWork">German, one line, with the reason for a delay as the unit gave it.</param>
/// <param name="Unit">Who is responsible; null while nobody is.</param>
/// <param name="Overdue">True for what is late: it stands first.</param>
/// <param name="Done">True for what leaves the list after this meeting.</param>
public sealed record ControllingLine(
    ControllingKind Kind, string Id, ImmutableArray<FactionId> Applicants, LocalDate On, string? Reference, string Subject, string StateOfWork, UnitId? Unit, bool Overdue, bool Done);

/// <summary>The list of one body for one of its meetings: everything still open, public and non-public apart.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Public">The public part.</param>
/// <param name="NonPublic">The non-public part; never in a mail.</param>
public sealed record ControllingList(Meeting Meeting, ImmutableArray<ControllingLine> Public, ImmutableArray<ControllingLine> NonPublic)
{
    /// <summary>Puts the list together; motions bring their own lines, those that are public and those that are not.</summary>
    public static ControllingList Of(
        Meeting meeting, IEnumerable<ControllingLine> publicMotions, IEnumerable<ControllingLine> otherMotions, IEnumerable<Implementation> implementations, IEnumerable<ReportingDuty> duties)
    {
        var works = implementations.Where(each => each.IsListed).ToArray();
        var owed = duties.Where(duty => duty.IsOpen && duty.Basis != Basis.Proposal).ToArray();
        return new(
            meeting,
            Sorted([.. publicMotions, .. works.Where(each => each.Public).Select(Line), .. owed.Where(duty => duty.Public).Select(Line)]),
            Sorted([.. otherMotions, .. works.Where(each => !each.Public).Select(Line), .. owed.Where(duty => !duty.Public).Select(Line)]));
    }

    private static ImmutableArray<ControllingLine> Sorted(IEnumerable<ControllingLine> lines) =>
        [.. lines.OrderBy(line => line.Overdue ? 0 : 1).ThenBy(line => line.Kind).ThenBy(line => line.On).ThenBy(line => line.Id, StringComparer.Ordinal)];

    private static ControllingLine Line(Implementation work) => new(
        ControllingKind.Implementation, work.Id.Value, work.Origin.FiledBy, work.Origin.On, work.Origin.Reference, work.Subject, work.StateOfWork(), work.Unit,
        work.State == WorkState.Delayed, work.State == WorkState.Done);

    private static ControllingLine Line(ReportingDuty duty) => new(
        ControllingKind.Duty, duty.Id.Value, duty.Origin.FiledBy, duty.Origin.On, duty.Origin.Reference, duty.What, DutyLine.Of(duty).StateOfWork(), duty.Unit,
        DutyLine.Of(duty).Overdue is not null, false);
}
