using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports;

/// <summary>What a file would change (dry run), or has changed. <paramref name="Left"/>: what an accepted file did not do after all, because somebody was faster.</summary>
internal sealed record ImportView(
    string? Id, ImportKind Kind, string File, Instant? At, bool DryRun, bool Accepted, ImportState? State, int Rows, int Added, int Changed, int Unchanged,
    ImmutableArray<ImportLine> Changes, ImmutableArray<ImportProblem> Problems, ImmutableArray<ImportProblem> Notes, ImmutableArray<ImportProblem> Left)
{
    /// <summary>Looked at, nothing done.</summary>
    public static ImportView Of(ImportKind kind, string file, ImportPlan plan) => new(
        null, kind, file, null, true, plan.IsAcceptable, null, plan.Rows, plan.Changes.Count(change => change.IsNew), plan.Changes.Count(change => !change.IsNew), plan.Unchanged,
        Lines(plan.Changes), plan.Problems, plan.Notes, []);

    public static ImportView Of(AcceptedImport import, ImportProgress? progress) => new(
        import.Id, import.Kind, import.File, import.At, false, true, progress?.Done >= import.Changes.Length ? ImportState.Done : ImportState.UnderWay, import.Rows,
        import.Changes.Count(change => change.IsNew), import.Changes.Count(change => !change.IsNew), import.Unchanged, Lines(import.Changes), [], [], progress?.Left ?? []);

    private static ImmutableArray<ImportLine> Lines(ImmutableArray<PlannedChange> changes) => [.. changes.Select(change => new ImportLine(change.Line, change.IsNew, change.What))];
}

/// <summary>A change, for people.</summary>
internal sealed record ImportLine(int Line, bool IsNew, string What);

/// <summary>How far an accepted file is.</summary>
internal enum ImportState
{
    UnderWay,
    Done,
}
