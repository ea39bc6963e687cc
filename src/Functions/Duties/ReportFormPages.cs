using System.Text.RegularExpressions;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The form of a report, whoever fills it in: behind a signed link, or signed in.</summary>
internal sealed partial class ReportFormPages(ReadLinks reads, SignedPages pages, MasterData data, DatedApi dated)
{
    /// <summary>For a form that is shown: sent twice, it is one report.</summary>
    public static string NewId() => $"r-{Guid.NewGuid():N}";

    /// <summary>The id that the form was shown with; a new one when it is none of ours.</summary>
    public static string SentId(IFormCollection form) => ReportId().IsMatch(form["report"].ToString()) ? form["report"].ToString()
        : NewId();

    public async Task<IResult> ShowAsync(
        ReportingDuty duty, string reportId, ReportForm? sent, ImmutableArray<FieldProblem> problems, int status,
            CancellationToken cancellation) =>
        SignedPages.Page<ReportPage>(status, new()
        {
            [nameof(Web.Pages.ReportPage.Duty)] = duty,
            [nameof(Web.Pages.ReportPage.BodyName)] = (await data.BodyAsync(duty.Body, cancellation))?.On(dated.Today()).Name
                ?? duty.Body.Value,
            [nameof(Web.Pages.ReportPage.Units)] = await pages.UnitsAsync(cancellation),
            [nameof(Web.Pages.ReportPage.Chosen)] = await ChosenAsync(duty, sent?.Input, cancellation),
            [nameof(Web.Pages.ReportPage.ReportId)] = reportId,
            [nameof(Web.Pages.ReportPage.Problems)] = problems,
            [nameof(Web.Pages.ReportPage.Kind)] = sent?.Input.Kind,
            [nameof(Web.Pages.ReportPage.Text)] = sent?.Input.Text,
            [nameof(Web.Pages.ReportPage.Unit)] = sent?.Input.Unit?.Value,
            [nameof(Web.Pages.ReportPage.Until)] = sent?.UntilText,
            [nameof(Web.Pages.ReportPage.Replaceable)] = await ReplaceableAsync(duty, cancellation),
            [nameof(Web.Pages.ReportPage.ReadAt)] = (Func<Report, string>)(report => reads.Path(duty.Id, report.Id)),
            [nameof(Web.Pages.ReportPage.Replaces)] = sent?.Input.Replaces,
        });

    private async Task<ImmutableArray<string>> ChosenAsync(ReportingDuty duty, ReportInput? input, CancellationToken cancellation) =>
        input is { Periods: { IsDefaultOrEmpty: false } chosen }
        ? chosen : await data.CalendarAsync(duty.Body, cancellation) is { } calendar ? ReportDefaults.Of(duty, calendar, dated.Today())
            : [];

    private async Task<ImmutableArray<Report>> ReplaceableAsync(ReportingDuty duty, CancellationToken cancellation) =>
        await data.CalendarAsync(duty.Body, cancellation) is { } calendar ? duty.Replaceable(calendar, dated.Today()) : [];

    [GeneratedRegex(@"^r-[0-9a-f]{32}\z")]
    private static partial Regex ReportId();
}
