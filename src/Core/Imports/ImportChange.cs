using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Imports;

/// <summary>
/// One thing that an accepted file changes. A closed hierarchy; the names are stored: append only. Those on master data carry what stood there when the file was
/// looked at: carried out again they change nothing, and what somebody changed meanwhile is left as it is.
/// </summary>
public abstract record ImportChange
{
    private ImportChange() { }

    /// <summary>A version of a body. <paramref name="Was"/>: the version of just that date; null for none.</summary>
    public sealed record BodyFrom(LocalDate ValidFrom, Body? Was, Body Now) : ImportChange;

    /// <summary>A version of a faction.</summary>
    public sealed record FactionFrom(LocalDate ValidFrom, Faction? Was, Faction Now) : ImportChange;

    /// <summary>A version of a unit.</summary>
    public sealed record UnitFrom(LocalDate ValidFrom, Unit? Was, Unit Now) : ImportChange;

    /// <summary>A meeting; a new date moves it.</summary>
    public sealed record MeetingSet(Meeting? Was, Meeting Now) : ImportChange;

    /// <summary>The implementation of an old resolution, with its state of work.</summary>
    public sealed record ImplementationOpened(ImplementationCommand.Open Open, WorkState State, string? ReasonForDelay) : ImportChange;

    /// <summary>A duty of an old resolution.</summary>
    public sealed record DutyArisen(DutyCommand.Arise Arise) : ImportChange;
}
