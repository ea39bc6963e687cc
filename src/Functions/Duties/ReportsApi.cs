using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Reports by API; files are kept before the fact that names them.</summary>
internal sealed class ReportsApi(ReportIntake intake, DutyCommands commands, IKeptFiles files)
{
    [Function("PostReport")]
    public async Task<IResult> Post([HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/duties/{id}/reports")] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (form, problem) = await ReportForm.ReadAsync(request, cancellation);
        if (form is null) return problem!;
        if (await commands.FindAsync(new(id), cancellation) is null) return Problems.From(new Refusal.Unknown("die Berichtspflicht", id));
        var (sent, malformed) = Caller.Sent(request);
        if (malformed is not null) return Problems.From(malformed);
        var report = Caller.NewId(request, "r");
        return DutyAnswers.Of(await intake.TakeAsync(new(id), form, report, sent! with { CommandId = ReportIntake.CommandId(report) }, cancellation), request);
    }

    [Function("GetReportFile")]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/duties/{id}/reports/{report}/file")] HttpRequest request, string id, string report, CancellationToken cancellation)
    {
        var duty = await commands.FindAsync(new(id), cancellation);
        var found = duty?.State.Reports.FirstOrDefault(each => each.Id == report);
        var name = int.TryParse(request.Query["number"], out var number) && number > 1 ? found?.MoreFiles.ElementAtOrDefault(number - 2) : found?.File;
        return name is not null && await files.OpenAsync(name, cancellation) is { } file
            ? Results.Stream(file.Content, file.Type, Path.GetFileName(name))
            : Problems.From(new Refusal.Unknown("die Datei zum Bericht", report));
    }
}

/// <summary>Takes a report in, whichever door it came through.</summary>
internal sealed class ReportIntake(DutyCommands commands, MasterData data, IKeptFiles files)
{
    public static string CommandId(string reportId) => $"report-{reportId}";

    /// <param name="reportId">The same for a repeat of the same request.</param>
    public async Task<Answer<Done<ReportingDuty>>> TakeAsync(DutyId duty, ReportForm form, string reportId, Envelope sent, CancellationToken cancellation)
    {
        if (form.Refused() is { } refusal) return refusal;
        if (form.Input.Unit is { } unit && await data.UnitAsync(unit, cancellation) is null)
            return new Refusal.Unknown("die Stelle", unit.Value);
        if (form.File is { } file)
        {
            await using var content = file.OpenReadStream();
            await files.KeepAsync(form.FileName(duty, reportId)!, content, file.ContentType ?? "application/octet-stream", cancellation);
        }
        return await commands.HandleAsync(form.Command(duty, reportId), sent, cancellation);
    }
}
