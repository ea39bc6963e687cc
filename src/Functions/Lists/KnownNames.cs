using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Functions.Lists;

/// <summary>Today's names of bodies, factions and units; an unknown id stands for itself.</summary>
internal sealed record KnownNames(ImmutableDictionary<BodyId, Body> Bodies, ImmutableDictionary<FactionId, string> Factions, ImmutableDictionary<UnitId, string> Units)
{
    public string Of(ImmutableArray<FactionId> factions) => string.Join(" und ", factions.Select(faction => Factions.GetValueOrDefault(faction, faction.Value)));

    public string Short(BodyId body) => Bodies.TryGetValue(body, out var known) ? known.ShortName : body.Value;

    public string Long(BodyId body) => Bodies.TryGetValue(body, out var known) ? known.Name : body.Value;

    public string Of(UnitId unit) => Units.GetValueOrDefault(unit, unit.Value);
}
