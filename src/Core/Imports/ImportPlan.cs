namespace Wiedervorlage.Core.Imports;

/// <summary>What a file would do. With a problem it does nothing at all.</summary>
/// <param name="Rows">Rows of the file that hold something.</param>
/// <param name="Changes">In the order in which they are carried out.</param>
/// <param name="Unchanged">Rows for which all stands already as they say.</param>
/// <param name="Problems">What is wrong, by line.</param>
/// <param name="Notes">What is not wrong, but may surprise; by line.</param>
public sealed record ImportPlan(
    int Rows, ImmutableArray<PlannedChange> Changes, int Unchanged, ImmutableArray<ImportProblem> Problems, ImmutableArray<ImportProblem> Notes)
{
    /// <summary>True without a problem.</summary>
    public bool IsAcceptable => Problems.IsEmpty;
}

/// <summary>A change and where it comes from.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="IsNew">True for something that was not there before.</param>
/// <param name="What">German, for the person who confirms: "Fraktion SPD (spd) ab 01.01.2026".</param>
/// <param name="Change">What is carried out.</param>
public sealed record PlannedChange(int Line, bool IsNew, string What, ImportChange Change);
