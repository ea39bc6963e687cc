namespace Wiedervorlage.Core.Imports;

/// <summary>One thing about a file that a person has to know.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Column">The heading as it stands in the file; null if it concerns the whole row.</param>
/// <param name="Value">What stands there; null for nothing.</param>
/// <param name="Problem">German: what is wrong.</param>
/// <param name="Allowed">German: what would be right; null where that goes without saying.</param>
public sealed record ImportProblem(int Line, string? Column, string? Value, string Problem, string? Allowed = null);
