using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>What stands open with units, by the body to which it is owed.</summary>
public sealed record OpenWork(ImmutableArray<ReportingDuty> Duties, ImmutableArray<Implementation> Implementations)
{
    /// <summary>Keeps what is open: duties that have not ended and that a person has confirmed (a proposal is not shown to units), implementations that are not done.</summary>
    public static OpenWork Of(IEnumerable<ReportingDuty> duties, IEnumerable<Implementation> implementations) => new(
        [.. duties.Where(duty => duty.IsOpen && duty.Basis != Basis.Proposal)],
        [.. implementations.Where(implementation => implementation.State != WorkState.Done && implementation.Closed is null)]);

    /// <summary>Every unit that has something open, in a fixed order.</summary>
    public ImmutableArray<UnitId> Units() =>
        [.. Duties.Select(duty => duty.Unit).Concat(Implementations.Select(each => each.Unit).OfType<UnitId>()).Distinct().OrderBy(unit => unit.Value, StringComparer.Ordinal)];

    /// <summary>Every body to which something is owed.</summary>
    public ImmutableArray<BodyId> Bodies() =>
        [.. Duties.Select(duty => duty.Body).Concat(Implementations.Select(each => each.Body)).Distinct().OrderBy(body => body.Value, StringComparer.Ordinal)];

    /// <summary>Only what concerns one unit.</summary>
    public OpenWork OfUnit(UnitId unit) => new([.. Duties.Where(duty => duty.Unit == unit)], [.. Implementations.Where(each => each.Unit == unit)]);

    /// <summary>The same for every unit.</summary>
    public ImmutableDictionary<UnitId, OpenWork> ByUnit()
    {
        var (duties, works) = (Duties.ToLookup(duty => duty.Unit), Implementations.Where(work => work.Unit is not null).ToLookup(work => work.Unit!.Value));
        return Units().ToImmutableDictionary(unit => unit, unit => new OpenWork([.. duties[unit]], [.. works[unit]]));
    }

    /// <summary>Only what is owed to one body.</summary>
    public OpenWork ToBody(BodyId body) => new([.. Duties.Where(duty => duty.Body == body)], [.. Implementations.Where(each => each.Body == body)]);
}
