using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>A sitting, as it stands in the calendar.</summary>
internal sealed class Sitting(string id, LocalDate on)
{
    public string Id { get; } = id;

    /// <summary>The day; null when it was called off.</summary>
    public LocalDate? On { get; set; } = on;

    /// <summary>Steps taken for the day it stands for now.</summary>
    public HashSet<string> Taken { get; } = [];
}

/// <summary>One stretch for which a report is owed.</summary>
internal sealed class Turn
{
    public required string Name { get; init; }

    public required LocalDate Opened { get; init; }

    /// <summary>First and last day of a stretch of months.</summary>
    public (LocalDate First, LocalDate Last)? Span { get; init; }

    /// <summary>All that was missed before an import: listed, not chased.</summary>
    public bool OneLine { get; init; }

    public string? Sitting { get; set; }

    public LocalDate? SittingOn { get; set; }

    public LocalDate? Due { get; set; }

    public LocalDate? Until { get; set; }

    public LocalDate? Answered { get; set; }

    public LocalDate? LateSince { get; set; }

    public PeriodState End { get; set; }

    /// <summary>The days on which its unit was told that its sitting is moved or called off.</summary>
    public List<LocalDate> Told { get; } = [];

    public bool Missing => End is PeriodState.Open or PeriodState.NoMeeting or PeriodState.Overdue;

    public LocalDate? LastDay => Until > Due ? Until : Due;

    public override string ToString() => $"{Sitting ?? "-"} {Due:uuuu-MM-dd} {End} {LateSince:uuuu-MM-dd}";
}

/// <summary>A duty of the oracle.</summary>
internal sealed class Owed(Happening.Arises arose)
{
    public string Id { get; } = arose.Duty;

    public string Unit { get; set; } = arose.Unit;

    /// <summary>The day on which it was given to its unit; what was missed before is not chased there.</summary>
    public LocalDate? UnitSince { get; set; }

    public string Faction { get; } = arose.Faction;

    public Rhythm Rhythm { get; set; } = arose.Rhythm;

    public int Months { get; set; } = arose.Months;

    public LocalDate By { get; } = arose.By;

    public bool Binds { get; } = arose.Basis is not Basis.FirstReading;

    public LocalDate Arose { get; set; } = arose.On;

    /// <summary>First day of the first stretch.</summary>
    public LocalDate FirstStretch { get; set; }

    public List<Turn> Turns { get; } = [];

    /// <summary>The day of the resolution: of an import long before it arises here.</summary>
    public LocalDate DecidedOn { get; } = arose.DecidedOn;

    /// <summary>Last day of the term from which it was carried over.</summary>
    public LocalDate? CarriedOverFrom { get; set; }

    public bool Discharged { get; set; }

    /// <summary>A one-off duty ends when it has been reported; any other only by the body.</summary>
    public bool Open => !Discharged && !(Rhythm is Rhythm.NextSitting or Rhythm.ByDay && Turns.Count > 0 && Turns.All(turn => turn.End is PeriodState.Reported or PeriodState.Settled));
}

/// <summary>A resolution that is to be carried out, in the oracle's words.</summary>
internal sealed class Work(string? unit, LocalDate begun)
{
    /// <summary>Null while nobody is named.</summary>
    public string? Unit { get; set; } = unit;

    public LocalDate Begun { get; } = begun;

    public bool Done { get; set; }

    /// <summary>It ended with a legislative term.</summary>
    public bool Lapsed { get; set; }

    public LocalDate? CarriedOverFrom { get; set; }

    public bool Open => !Done && !Lapsed;
}
