using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The page behind the signed link of an implementation. Opening it changes nothing; sending its form tells the state of work.</summary>
internal sealed class WorkPages(WorkLinks links, ImplementationCommands commands, SignedPages pages, MasterData data, DatedApi dated)
{
    private const string Gone = "Die Umsetzung ist dem Gremium als erledigt berichtet worden, oder eine andere Stelle ist jetzt federführend.";

    [Function("WorkPage")]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "umsetzung/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, work)) return await pages.UnknownAsync(cancellation);
        return WorkLinks.IsLive(target, work) ? await FormAsync(work, null, null, null, 200, cancellation) : await pages.GoneAsync(Gone, cancellation);
    }

    [Function("SendWorkState")]
    public async Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "umsetzung/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, work)) return await pages.UnknownAsync(cancellation);
        if (!WorkLinks.IsLive(target, work)) return await pages.GoneAsync(Gone, cancellation);
        var form = await request.ReadFormAsync(cancellation);
        var reason = form["reason"].ToString() is { Length: > 0 } text ? text : null;
        if (!EnumNames<WorkState>.TryRead(form["state"], out var state))
            return await FormAsync(work, null, reason, "Bitte wählen Sie den Stand der Arbeit.", 400, cancellation);
        var sent = new Envelope($"page-{Guid.NewGuid():N}", Actor.Unit(target.Unit.Value));
        return (await commands.HandleAsync(new ImplementationCommand.ChangeState(target.Work, state, reason), sent, cancellation)).Refusal switch
        {
            null => SignedPages.Message("Angekommen", "Vielen Dank. Der Stand steht ab jetzt auf der Liste des Gremiums."),
            Refusal.LostRace => await FormAsync(work, state, reason, "Jemand anderes hat gleichzeitig etwas geändert. Bitte noch einmal absenden.", 409, cancellation),
            { } refusal => await FormAsync(work, state, reason, refusal.Text, 400, cancellation),
        };
    }

    private async Task<(WorkTarget Target, Implementation Work)?> FindAsync(string token, CancellationToken cancellation) =>
        links.Read(token) is { } target && await commands.FindAsync(target.Work, cancellation) is { } work ? (target, work) : null;

    private async Task<IResult> FormAsync(Implementation work, WorkState? state, string? reason, string? problem, int status, CancellationToken cancellation) => SignedPages.Page<WorkPage>(status, new()
    {
        [nameof(Web.Pages.WorkPage.Work)] = work,
        [nameof(Web.Pages.WorkPage.BodyName)] = (await data.BodyAsync(work.Body, cancellation))?.On(dated.Today()).Name ?? work.Body.Value,
        [nameof(Web.Pages.WorkPage.State)] = state ?? work.State,
        [nameof(Web.Pages.WorkPage.Reason)] = reason ?? work.ReasonForDelay,
        [nameof(Web.Pages.WorkPage.Problem)] = problem,
    });
}
