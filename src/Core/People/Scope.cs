using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.People;

/// <summary>To whom belongs what somebody wants to see or change. A role reaches it when its key is among them.</summary>
public sealed record Scope
{
    /// <summary>What belongs to no body, faction or unit: these themselves, days on which nobody works, files for all bodies.</summary>
    public static Scope House { get; } = new();

    /// <summary>The bodies it belongs to: of these, one is enough.</summary>
    public ImmutableArray<BodyId> Bodies { get; init; } = [];

    /// <summary>The factions that filed it.</summary>
    public ImmutableArray<FactionId> Factions { get; init; } = [];

    /// <summary>The units it is asked of.</summary>
    public ImmutableArray<UnitId> Units { get; init; } = [];

    /// <summary>Of a body alone.</summary>
    public static Scope Of(BodyId body) => new() { Bodies = [body] };

    /// <summary>Of a faction alone: its own page.</summary>
    public static Scope Of(FactionId faction) => new() { Factions = [faction] };

    /// <summary>Of a unit alone: its own page.</summary>
    public static Scope Of(UnitId unit) => new() { Units = [unit] };

    /// <summary>A motion: of the body that deals with it and of who filed it.</summary>
    public static Scope Of(BodyId body, ImmutableArray<FactionId> factions) => new() { Bodies = [body], Factions = factions };

    /// <summary>A duty or an implementation: of a body, and of the unit it is asked of (null: not yet said).</summary>
    public static Scope Of(BodyId body, UnitId? unit) => new() { Bodies = [body], Units = unit is { } known ? [known] : [] };

    /// <summary>True when a grant is for it. The office of all bodies, audit and operations reach everything.</summary>
    public bool IsReachedBy(Grant grant) => (grant.Role, grant.Of) switch
    {
        (_, null) => true,
        (Role.Office or Role.Chair, { } body) => Bodies.Contains(new(body)),
        (Role.Faction, { } faction) => Factions.Contains(new(faction)),
        (Role.Unit or Role.HeadOfUnit, { } unit) => Units.Contains(new(unit)),
        _ => false,
    };
}
