using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The page behind the link to one report: its text, and its files to download.</summary>
internal sealed class ReadPages(ReadLinks links, DutyCommands duties, IKeptFiles files, SignedPages pages, MasterData data, DatedApi dated)
{
    [Function("ReadReportPage"), SignedLink]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "berichte/{token}")] HttpRequest request, string token,
        CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (duty, report)) return await pages.UnknownAsync(cancellation);
        var replacedBy = duty.Reports.FirstOrDefault(other => other.Replaces == report.Id);
        return SignedPages.Page<ReadReportPage>(200, new()
        {
            [nameof(ReadReportPage.Duty)] = duty,
            [nameof(ReadReportPage.Report)] = report,
            [nameof(ReadReportPage.BodyName)] = (await data.BodyAsync(duty.Body, cancellation))?.On(dated.Today()).Name ?? duty.Body.Value,
            [nameof(ReadReportPage.UnitName)] = (await data.UnitAsync(duty.Unit, cancellation))?.On(dated.Today()).Name ?? duty.Unit.Value,
            [nameof(ReadReportPage.Address)] = $"/berichte/{token}",
            [nameof(ReadReportPage.Newer)] = replacedBy is null ? null : links.Path(duty.Id, replacedBy.Id),
        });
    }

    [Function("ReadReportFile"), SignedLink]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "berichte/{token}/dateien/{number:int}")] HttpRequest request,
        string token, int number, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        var name = (await FindAsync(token, cancellation))?.Report.AllFiles().ElementAtOrDefault(number - 1);
        if (name is null || await files.OpenAsync(name, cancellation) is not { } file) return await pages.UnknownAsync(cancellation);
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(file.Content, file.Type, Path.GetFileName(name));
    }

    private async Task<(ReportingDuty Duty, Report Report)?> FindAsync(string token, CancellationToken cancellation) =>
        links.Read(token) is var (id, report) && await duties.FindAsync(id, cancellation) is { State: var duty }
            && duty.Reports.FirstOrDefault(each => each.Id == report) is { } found ? (duty, found) : null;
}
