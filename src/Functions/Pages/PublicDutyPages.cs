using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages;
using Wiedervorlage.Web.Pages.Public;

namespace Wiedervorlage.Functions.Pages;

/// <summary>Public duties with their reports, for everybody. Public is what is served as OParl, and of it what it is now.</summary>
internal sealed class PublicDutyPages(PublicLists lists, DutyCommands duties, Shelf shelf, IKeptFiles files)
{
    [Function("DutiesPage"), Public]
    public async Task<IResult> Duties(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "pflichten")] HttpRequest request,
        CancellationToken cancellation) =>
        PublicPage.Of<DutiesPage>(request, new() { [nameof(DutiesPage.Duties)] = await lists.DutiesAsync(_ => true, cancellation) });

    [Function("PublicDutyPage"), Public]
    public async Task<IResult> Duty(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "pflichten/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } duty)
            return PublicPage.Missing(request, "Diese Berichtspflicht gibt es nicht, oder sie ist nichtöffentlich.");
        var names = await lists.NamesAsync(cancellation);
        var row = new DutyRow(duty, names.Long(duty.Body), names.Of(duty.Unit));
        return PublicPage.Of<PublicDutyPage>(request, new() { [nameof(PublicDutyPage.Row)] = row });
    }

    /// <summary>A file of a report that the body has had. Downloaded, never shown by the browser.</summary>
    [Function("PublicReportFilePage"), Public]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head",
            Route = "pflichten/{id}/berichte/{report}/dateien/{number:int}")] HttpRequest request,
        string id, string report, int number, CancellationToken cancellation)
    {
        var open = (await FindAsync(id, cancellation))?.Public().FirstOrDefault(one => one.IsOpen && one.Report.Id == report);
        var name = open?.Report.AllFiles().ElementAtOrDefault(number - 1);
        if (name is null || await files.OpenAsync(name, cancellation) is not { } file)
            return PublicPage.Missing(request, "Diese Datei gibt es nicht, oder sie ist nichtöffentlich.");
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(file.Content, file.Type, Path.GetFileName(name));
    }

    private async Task<ReportingDuty?> FindAsync(string id, CancellationToken cancellation) =>
        await shelf.FindAsync(ServedType.ReportingDuty, id, cancellation) is { Value.Deleted: false }
        && await duties.FindAsync(new(id), cancellation) is { State: var duty } && duty.IsPublic() ? duty : null;
}
