using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The page behind a signed link. Opening it changes nothing (mail scanners open every link); sending its form does.</summary>
internal sealed class ReportPages(
    ReportLinks links, ReportFormPages forms, DutyCommands commands, ReportIntake intake, FreshLinks fresh, SignedPages pages, MasterData data,
    DatedApi dated)
{
    private const string TooLarge = "Der Bericht ist größer als 50 MB, oder ein Feld größer als 4 MB. Bitte gehen Sie zurück und schicken Sie Langes als Datei.";

    [Function("ReportPage"), SignedLink]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "bericht/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, duty)) return await pages.UnknownAsync(cancellation);
        return ReportLinks.IsLive(target, duty) ? await forms.ShowAsync(duty, ReportFormPages.NewId(), null, [], 200, cancellation) : Expired(token);
    }

    [Function("SendReport"), SignedLink]
    public async Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "bericht/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, duty)) return await pages.UnknownAsync(cancellation);
        if (!ReportLinks.IsLive(target, duty)) return Expired(token);
        var (form, problem) = await ReportForm.ReadAsync(request, cancellation);
        if (form is null) return SignedPages.Message("Zu groß", TooLarge, problem is IStatusCodeHttpResult { StatusCode: { } status } ? status : 400);
        var id = request.HasFormContentType ? ReportFormPages.SentId(request.Form) : ReportFormPages.NewId();
        var sent = new Envelope(ReportIntake.CommandId(id), Actor.Unit(target.Unit.Value));
        return (await intake.TakeAsync(target.Duty, form, id, sent, cancellation)).Refusal is { } refusal
            ? await forms.ShowAsync(
                duty, id, form, FormProblems.Of(refusal, "kind", "text", "file", "unit", "until", "replaces"), FormProblems.Status(refusal), cancellation)
            : new SeeOther($"/bericht/{token}/angekommen/{id}");
    }

    /// <summary>What was recorded; to be loaded as often as one likes, also when the link has done its work.</summary>
    [Function("ReportDonePage"), SignedLink]
    public async Task<IResult> Done(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "bericht/{token}/angekommen/{report}")] HttpRequest request,
        string token, string report, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (_, duty)) return await pages.UnknownAsync(cancellation);
        if (duty.Reports.FirstOrDefault(one => one.Id == report) is not { } handedIn) return Expired(token);
        return SignedPages.Page<ReportDonePage>(200, new()
        {
            [nameof(ReportDonePage.Duty)] = duty,
            [nameof(ReportDonePage.BodyName)] = await BodyNameAsync(duty, cancellation),
            [nameof(ReportDonePage.Report)] = handedIn,
        });
    }

    [Function("SendFreshLink"), SignedLink]
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

    private async Task<string> BodyNameAsync(ReportingDuty duty, CancellationToken cancellation) =>
        (await data.BodyAsync(duty.Body, cancellation))?.On(dated.Today()).Name ?? duty.Body.Value;

    private static RazorComponentResult Expired(string token) => SignedPages.Page<ExpiredLinkPage>(410, new() { [nameof(ExpiredLinkPage.Action)] = $"/bericht/{token}/neu" });
}
