namespace Wiedervorlage.Core;

/// <summary>In which role a person acts. Stored in camelCase: append only.</summary>
public enum Role
{
    /// <summary>Geschäftsstelle of a body, or of all</summary>
    Office,

    /// <summary>Vorsitz of a body</summary>
    Chair,

    /// <summary>A faction</summary>
    Faction,

    /// <summary>A unit of the administration</summary>
    Unit,

    /// <summary>Leitung of a unit</summary>
    HeadOfUnit,

    /// <summary>Reads everything, changes nothing</summary>
    Audit,

    /// <summary>Keeps the system running; not concerned with what it says</summary>
    Operations,
}

/// <summary>Roles in German words.</summary>
public static class RoleWords
{
    /// <summary>"Geschäftsstelle", "Stelle", …: what a key or a name may follow.</summary>
    public static string German(this Role role) => role switch
    {
        Role.Office => "Geschäftsstelle",
        Role.Chair => "Vorsitz",
        Role.Faction => "Fraktion",
        Role.Unit => "Stelle",
        Role.HeadOfUnit => "Leitung der Stelle",
        Role.Audit => "Prüfung",
        Role.Operations => "Betrieb",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}
