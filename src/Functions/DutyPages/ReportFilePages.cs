using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.DutyPages;

/// <summary>A file of a report, for whoever may see its duty. Downloaded, never shown by the browser.</summary>
internal sealed class ReportFilePages(DutyDoor door, IKeptFiles files)
{
    [Function("ReportFilePage"), Page]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head",
            Route = "berichte/{id}/{report}/dateien/{number:int}")] HttpRequest request,
        string id, string report, int number, CancellationToken cancellation)
    {
        var permission = request.Who().MayEnter(Permission.SeeDuties) ? Permission.SeeDuties : Permission.SeeUnitPages;
        var (duty, _, no) = await door.DutyAsync(request, id, permission, cancellation);
        if (no is not null) return no;
        var name = duty!.State.Reports.FirstOrDefault(each => each.Id == report)?.AllFiles().ElementAtOrDefault(number - 1);
        if (name is null || await files.OpenAsync(name, cancellation) is not { } file) return RazorPage.Missing(
            "Diese Datei gibt es nicht.");
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        request.HttpContext.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.Stream(file.Content, file.Type, Path.GetFileName(name));
    }
}
