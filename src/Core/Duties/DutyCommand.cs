using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Duties;

/// <summary>What can be asked of a duty. A closed hierarchy. <paramref name="Id"/>: which duty.</summary>
public abstract record DutyCommand(DutyId Id)
{
    /// <summary>
    /// A duty arises from a decision, a first reading or an undertaking, on <see cref="Origin.On"/>; or it is entered by hand. With <paramref name="Import"/> it is older than this
    /// system: it starts at its last report, and what was missed since is one line.
    /// </summary>
    public sealed record Arise(
        DutyId Id, BodyId Body, UnitId Unit, string What, string? Item, Cadence Cadence, Basis Basis, Origin Origin, bool Public, Import? Import = null) : DutyCommand(Id);

    /// <summary>A person sets the interval of a "regular" duty or confirms a proposal; null leaves as it is.</summary>
    public sealed record Confirm(DutyId Id, Cadence? Cadence, Basis? Basis) : DutyCommand(Id);

    /// <summary>A unit answers. Without <paramref name="Periods"/>: see <see cref="ReportDefaults"/>.</summary>
    public sealed record HandIn(
        DutyId Id, string ReportId, ReportKind Kind, string? Text, string? File, UnitId? Unit, LocalDate? Until, ImmutableArray<string> Periods) : DutyCommand(Id)
    {
        /// <summary>Names of further stored files.</summary>
        public ImmutableArray<string> MoreFiles { get; init; } = [];

        /// <summary>Id of an earlier report in whose place it stands, until that one's meeting.</summary>
        public string? Replaces { get; init; }
    }

    /// <summary>The report was on the agenda of <paramref name="Meeting"/> and noted. Without <paramref name="Periods"/>: all that have been handed in.</summary>
    public sealed record Settle(DutyId Id, MeetingId Meeting, ImmutableArray<string> Periods) : DutyCommand(Id);

    /// <summary>The office gives the duty to another unit, asked for or not.</summary>
    public sealed record HandOver(DutyId Id, UnitId To) : DutyCommand(Id);

    /// <summary>Chair or office grants more time for all missing periods, until <paramref name="Until"/> inclusive.</summary>
    public sealed record GrantMoreTime(DutyId Id, LocalDate Until) : DutyCommand(Id);

    /// <summary>Chair or office says no to what was asked (hand-over, more time); a proposal is dropped by it.</summary>
    public sealed record Decline(DutyId Id, string Why) : DutyCommand(Id);

    /// <summary>The body ends the duty.</summary>
    public sealed record Discharge(DutyId Id, string Why) : DutyCommand(Id);

    /// <summary>It goes on under the legislative term after the one that ended on <paramref name="TermEnded"/>.</summary>
    public sealed record CarryOver(DutyId Id, LocalDate TermEnded) : DutyCommand(Id);

    /// <summary>Time has passed, or the calendar has changed.</summary>
    public sealed record Advance(DutyId Id) : DutyCommand(Id);
}

/// <summary>What is known of a duty that is older than this system.</summary>
/// <param name="LastReportOn">The day of its last report; null: there has never been one.</param>
public sealed record Import(LocalDate? LastReportOn);
