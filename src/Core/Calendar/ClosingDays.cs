namespace Wiedervorlage.Core.Calendar;

/// <summary>Closing days of the administration that come every year.</summary>
[Flags]
public enum ClosingDays
{
    /// <summary>Only weekends and public holidays.</summary>
    None = 0,

    /// <summary>24 December.</summary>
    ChristmasEve = 1,

    /// <summary>31 December.</summary>
    NewYearsEve = 2,

    /// <summary>The Monday 48 days before Easter Sunday.</summary>
    Rosenmontag = 4,

    /// <summary>All three.</summary>
    Usual = ChristmasEve | NewYearsEve | Rosenmontag,
}

/// <summary>A single closing day, Europe/Berlin; <paramref name="Name"/> is German, "Brückentag".</summary>
public sealed record ClosedDay(LocalDate On, string Name);
