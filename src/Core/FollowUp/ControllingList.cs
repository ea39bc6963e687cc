using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
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
/// <param name="Due">True for a report that is due at this meeting.</param>
public sealed record ControllingLine(
    ControllingKind Kind, string Id, ImmutableArray<FactionId> Applicants, LocalDate On, string? Reference, string Subject, string StateOfWork, UnitId? Unit, bool Overdue, bool Done, bool Due = false)
{
    /// <summary>Until when it is due, or was; null: no date.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>How often that was put off.</summary>
    public int PutOff { get; init; }

    /// <summary>The same in every list.</summary>
    internal string Key => $"{Kind}.{Id}";

    /// <summary>In which group it stands.</summary>
    public ControllingUrgency Urgency => Done ? ControllingUrgency.Done : Overdue ? ControllingUrgency.Overdue : Due ? ControllingUrgency.Due : ControllingUrgency.Open;
}

/// <summary>The list of one body for one of its meetings: everything still open, public and non-public apart.</summary>
/// <param name="Meeting">For which meeting.</param>
/// <param name="Public">The public part.</param>
/// <param name="NonPublic">The non-public part; never in a mail.</param>
public sealed record ControllingList(Meeting Meeting, ImmutableArray<ControllingLine> Public, ImmutableArray<ControllingLine> NonPublic)
{
    /// <summary>The public part in figures.</summary>
    public ControllingNumbers? PublicNumbers { get; init; }

    /// <summary>The non-public part in figures.</summary>
    public ControllingNumbers? NonPublicNumbers { get; init; }

    /// <summary>The day on which it went to the office, and since when it stays as it is; null: it shows what stands now.</summary>
    public LocalDate? PresentedOn { get; init; }

    /// <summary>
    /// Puts the list together. What has ended stands on it once more as done if the last list had it as open; what no list ever had does not appear for its end alone.
    /// </summary>
    /// <param name="meeting">For which meeting.</param>
    /// <param name="publicMotions">Lines of public motions, of ended ones (<see cref="ControllingLine.Done"/>) too.</param>
    /// <param name="otherMotions">Lines of all other motions.</param>
    /// <param name="implementations">Of the body.</param>
    /// <param name="duties">Of the body.</param>
    /// <param name="before">The list presented at the last meeting; null: none was.</param>
    public static ControllingList Of(
        Meeting meeting, IEnumerable<ControllingLine> publicMotions, IEnumerable<ControllingLine> otherMotions, IEnumerable<Implementation> implementations, IEnumerable<ReportingDuty> duties,
        ControllingList? before = null)
    {
        ImmutableArray<ControllingLine> last = before is null ? [] : before.Public.AddRange(before.NonPublic);
        var wasOpen = last.Where(line => !line.Done).Select(line => line.Key).ToHashSet();
        bool Stays(ControllingLine line) => !line.Done || wasOpen.Contains(line.Key);
        var works = implementations.Where(each => each.IsListed).ToLookup(each => each.Public, each => Line(each, meeting));
        var owed = duties.Where(duty => duty.Basis != Basis.Proposal).ToLookup(duty => duty.Public, duty => Line(duty, meeting));
        var open = Sorted([.. publicMotions.Where(Stays), .. works[true], .. owed[true].Where(Stays)]);
        var closed = Sorted([.. otherMotions.Where(Stays), .. works[false], .. owed[false].Where(Stays)]);
        var known = last.Select(line => line.Key).ToHashSet();
        return new(meeting, open, closed)
        {
            PublicNumbers = ControllingNumbers.Of(open, before?.Public, known),
            NonPublicNumbers = ControllingNumbers.Of(closed, before?.NonPublic, known),
        };
    }

    /// <summary>True when the list showed the implementation as done.</summary>
    public bool ShowsDone(ImplementationId id) => Public.AddRange(NonPublic).Any(line => line is { Kind: ControllingKind.Implementation, Done: true } && line.Id == id.Value);

    private static ImmutableArray<ControllingLine> Sorted(IEnumerable<ControllingLine> lines) =>
        [.. lines.OrderBy(line => line.Urgency).ThenBy(line => line.Kind).ThenBy(line => line.On).ThenBy(line => line.Id, StringComparer.Ordinal)];

    private static ControllingLine Line(Implementation work, Meeting meeting) => new(
        ControllingKind.Implementation, work.Id.Value, work.Origin.FiledBy, work.Origin.On, work.Origin.Reference, work.Subject, work.StateOfWork(), work.Unit,
        work.State == WorkState.Delayed || work.IsLate(meeting.On), work.State == WorkState.Done)
    {
        DueOn = work.DueOn,
        PutOff = work.PutOffs.Length,
    };

    private static ControllingLine Line(ReportingDuty duty, Meeting meeting) => new(
        ControllingKind.Duty, duty.Id.Value, duty.Origin.FiledBy, duty.Origin.On, duty.Origin.Reference, duty.What, duty.IsOpen ? DutyLine.Of(duty).StateOfWork() : Ended(duty), duty.Unit,
        duty.IsOpen && DutyLine.Of(duty).Overdue is not null, !duty.IsOpen, DutyLine.Of(duty).Current?.Due.Meeting == meeting.Id)
    {
        DueOn = duty.IsOpen ? (DutyLine.Of(duty).Overdue ?? DutyLine.Of(duty).Current)?.LastDay : null,
    };

    private static string Ended(ReportingDuty duty) =>
        duty.Discharged is { } discharge ? $"erledigt am {GermanDates.Of(discharge.On)}: {discharge.Why}" : "erledigt: Der Bericht ist erstattet.";
}
