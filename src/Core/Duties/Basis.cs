namespace Wiedervorlage.Core.Duties;

/// <summary>What a duty rests on; shown in every list and mail. Stored and in the API in camelCase: append only.</summary>
public enum Basis
{
    /// <summary>Beschluss</summary>
    Resolution,

    /// <summary>Empfehlungsbeschluss</summary>
    Recommendation,

    /// <summary>Zusage der Verwaltung in a meeting</summary>
    Undertaking,

    /// <summary>A wish on record from a first reading: kept, but binds nobody.</summary>
    FirstReading,

    /// <summary>A resolution older than this system.</summary>
    OldResolution,

    /// <summary>Found in a text and not confirmed by a person.</summary>
    Proposal,
}

/// <summary>What follows from a basis.</summary>
public static class BasisRules
{
    /// <summary>False for what binds nobody (first reading, proposal): it is planned and listed, but never overdue, reminded of by itself or escalated.</summary>
    public static bool IsBinding(this Basis basis) => basis is not (Basis.FirstReading or Basis.Proposal);

    /// <summary>The mark in lists and mails.</summary>
    public static string German(this Basis basis) => basis switch
    {
        Basis.Resolution => "Beschluss",
        Basis.Recommendation => "Empfehlungsbeschluss",
        Basis.Undertaking => "Zusage der Verwaltung",
        Basis.FirstReading => "nicht bindend (1. Lesung)",
        Basis.OldResolution => "älterer Beschluss",
        _ => "Vorschlag, noch nicht bestätigt",
    };
}
