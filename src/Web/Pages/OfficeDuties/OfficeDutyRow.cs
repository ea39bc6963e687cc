using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Pages.OfficeDuties;

/// <summary>A duty's line in the office's list, with names in place of keys.</summary>
public sealed record OfficeDutyRow(ReportingDuty Duty, string Body, string Unit);

/// <summary>An implementation's line.</summary>
public sealed record OfficeWorkRow(Implementation Work, string Body, string Unit);

/// <summary>A line of a history: when, who with their role, what.</summary>
public sealed record HistoryLine(string At, string By, string Text);

/// <summary>A report of a duty.</summary>
/// <param name="Report">What it is.</param>
/// <param name="Covers">The periods it is about, German; empty: none.</param>
/// <param name="Files">Names and addresses of its files.</param>
public sealed record ShownReport(Report Report, string Covers, ImmutableArray<(string Name, string Address)> Files);
