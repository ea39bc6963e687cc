using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The page behind a signed link. Opening it changes nothing (mail scanners open every link); sending its form does.</summary>
internal sealed partial class ReportPages(ReportLinks links, DutyCommands commands, ReportIntake intake, FreshLinks fresh, SignedPages pages, MasterData data, DatedApi dated)
{
    [Function("ReportPage")]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "bericht/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, duty)) return await pages.UnknownAsync(cancellation);
        return ReportLinks.IsLive(target, duty) ? await FormAsync(duty, $"r-{Guid.NewGuid():N}", null, null, cancellation) : Expired(token);
    }

    [Function("SendReport")]
    public async Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bericht/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, duty)) return await pages.UnknownAsync(cancellation);
        if (!ReportLinks.IsLive(target, duty)) return Expired(token);
        var (form, problem) = await ReportForm.ReadAsync(request, cancellation);
        if (form is null) return problem!;
        var id = request.HasFormContentType && ReportId().IsMatch(request.Form["report"].ToString()) ? request.Form["report"].ToString() : $"r-{Guid.NewGuid():N}";
        var sent = new Envelope(ReportIntake.CommandId(id), Actor.Unit(target.Unit.Value));
        return (await intake.TakeAsync(target.Duty, form, id, sent, cancellation)).Refusal switch
        {
            null => SignedPages.Message("Angekommen", "Vielen Dank. Ihre Antwort liegt jetzt der Geschäftsstelle vor."),
            Refusal.LostRace => await FormAsync(duty, id, form.Input, "Jemand anderes hat gleichzeitig etwas geändert. Bitte noch einmal absenden.", cancellation, 409),
            { } refusal => await FormAsync(duty, id, form.Input, refusal.Text, cancellation, 400),
        };
    }

    [Function("SendFreshLink")]
    public async Task<IResult> Renew([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bericht/{token}/neu")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (_, duty)) return await pages.UnknownAsync(cancellation);
        return await fresh.SendAsync(duty, cancellation)
            ? SignedPages.Message("Unterwegs", "Ein neuer Link ist an die hinterlegte Adresse der zuständigen Stelle unterwegs; höchstens einer am Tag.")
            : SignedPages.Message("Nichts offen", "Zu dieser Berichtspflicht ist zurzeit kein Bericht offen.");
    }

    private async Task<(LinkTarget Target, ReportingDuty Duty)?> FindAsync(string token, CancellationToken cancellation) =>
        links.Read(token) is { } target && await commands.FindAsync(target.Duty, cancellation) is { } stored ? (target, stored.State) : null;

    private async Task<IResult> FormAsync(ReportingDuty duty, string reportId, ReportInput? input, string? problem, CancellationToken cancellation, int status = 200) =>
        SignedPages.Page<ReportPage>(status, new()
        {
            [nameof(Web.Pages.ReportPage.Duty)] = duty,
            [nameof(Web.Pages.ReportPage.BodyName)] = (await data.BodyAsync(duty.Body, cancellation))?.On(dated.Today()).Name ?? duty.Body.Value,
            [nameof(Web.Pages.ReportPage.Units)] = await pages.UnitsAsync(cancellation),
            [nameof(Web.Pages.ReportPage.Chosen)] = await ChosenAsync(duty, input, cancellation),
            [nameof(Web.Pages.ReportPage.ReportId)] = reportId,
            [nameof(Web.Pages.ReportPage.Problem)] = problem,
            [nameof(Web.Pages.ReportPage.Kind)] = input?.Kind,
            [nameof(Web.Pages.ReportPage.Text)] = input?.Text,
        });

    private async Task<ImmutableArray<string>> ChosenAsync(ReportingDuty duty, ReportInput? input, CancellationToken cancellation) =>
        input is { Periods: { IsDefaultOrEmpty: false } chosen }
        ? chosen : await data.CalendarAsync(duty.Body, cancellation) is { } calendar ? ReportDefaults.Of(duty, calendar, dated.Today())
            : [];

    private static RazorComponentResult Expired(string token) => SignedPages.Page<ExpiredLinkPage>(410, new() { [nameof(ExpiredLinkPage.Action)] = $"/bericht/{token}/neu" });

    [GeneratedRegex(@"^r-[0-9a-f]{32}\z")]
    private static partial Regex ReportId();
}
