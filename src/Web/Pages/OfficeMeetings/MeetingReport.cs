using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Pages.OfficeMeetings;

/// <summary>A report that was handed in for a meeting.</summary>
/// <param name="Key">"{duty}/{report}": as the form sends it.</param>
/// <param name="Paper">What it is.</param>
/// <param name="Unit">Name of who reports.</param>
/// <param name="Text">As written; null for a bare file.</param>
/// <param name="Files">Names and addresses of its files.</param>
/// <param name="Noted">The body has noted it.</param>
public sealed record MeetingReport(
    string Key, ReportPaper Paper, string Unit, string? Text, ImmutableArray<(string Name, string Address)> Files, bool Noted);
