using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Files of a report, where people who are signed in open them.</summary>
internal static class ReportFiles
{
    /// <summary>Each with the name it had and its address, in the order of the report.</summary>
    public static ImmutableArray<(string Name, string Address)> Of(DutyId duty, Report report) =>
        [.. report.AllFiles().Select((name, at) => (Path.GetFileName(name), $"/berichte/{duty}/{report.Id}/dateien/{at + 1}"))];
}
