using Wiedervorlage.Core;
using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports;

/// <summary>A file that was accepted: the fact. What it changes was decided when it was looked at, and stands here as a whole; carrying it out comes after.</summary>
internal sealed record AcceptedImport(string Id, ImportKind Kind, string File, Instant At, Actor By, int Rows, int Unchanged, ImmutableArray<PlannedChange> Changes)
{
    public const string Partition = "accepted";

    public static AcceptedImport Of(string id, ImportKind kind, UploadedFile file, ImportPlan plan, Instant at, Actor by) =>
        new(id, kind, file.Name, at, by, plan.Rows, plan.Unchanged, plan.Changes);
}

/// <summary>How far an accepted file has been carried out. <paramref name="Left"/>: what was not done, and why.</summary>
internal sealed record ImportProgress(string Id, int Done, ImmutableArray<ImportProblem> Left)
{
    public const string Partition = "progress";
}
