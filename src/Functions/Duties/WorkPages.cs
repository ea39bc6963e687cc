using NodaTime.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The page behind the signed link of an implementation. Opening it changes nothing; sending its form tells the state of work.</summary>
internal sealed class WorkPages(WorkLinks links, ImplementationCommands commands, SignedPages pages, MasterData data, DatedApi dated)
{
    private const string Gone = "Die Umsetzung ist dem Gremium als erledigt berichtet worden, oder eine andere Stelle ist jetzt federführend.";

    [Function("WorkPage"), SignedLink]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "umsetzung/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, work)) return await pages.UnknownAsync(cancellation);
        return WorkLinks.IsLive(target, work)
            ? await FormAsync(work, null, null, null, [], 200, cancellation) : await pages.GoneAsync(Gone, cancellation);
    }

    [Function("SendWorkState"), SignedLink]
    public async Task<IResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "umsetzung/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, work)) return await pages.UnknownAsync(cancellation);
        if (!WorkLinks.IsLive(target, work)) return await pages.GoneAsync(Gone, cancellation);
        var form = await request.ReadFormAsync(cancellation);
        var (chosen, text, due) = (form["state"].ToString(), form["reason"].ToString(), form["dueOn"].ToString());
        if (!EnumNames<WorkState>.TryRead(chosen, out var state))
            return await FormAsync(work, chosen, text, due, [new("state", "Bitte wählen Sie den Stand der Arbeit.")], 400, cancellation);
        var command = new ImplementationCommand.ChangeState(target.Work, state, text.Length > 0 ? text : null);
        var sent = new Envelope($"page-{Guid.NewGuid():N}", Actor.Unit(target.Unit.Value));
        var refused = (await commands.HandleAsync(command, sent, cancellation)).Refusal
            ?? await SetDueAsync(work, state, due, text, sent, cancellation);
        return refused is { } refusal
            ? await FormAsync(
                work, chosen, text, due, FormProblems.Of(refusal, "state", "reason", "dueOn"), FormProblems.Status(refusal), cancellation)
            : new SeeOther($"/umsetzung/{token}/angekommen");
    }

    /// <summary>What a unit names it aims at; a date that stays as it is, is not named again.</summary>
    private async Task<Refusal?> SetDueAsync(
        Implementation work, WorkState state, string due, string reason, Envelope sent, CancellationToken cancellation)
    {
        if (due.Length == 0 || state == WorkState.Done) return null;
        if (LocalDatePattern.Iso.Parse(due) is not { Success: true, Value: var on })
            return new Refusal.Invalid("dueOn", $"„{due}“ ist kein Datum, das es gibt. Erwartet wird JJJJ-MM-TT.");
        return on == work.DueOn ? null : (await commands.HandleAsync(
            new ImplementationCommand.SetDue(work.Id, on, Aimed: true, reason),
            sent with { CommandId = $"{sent.CommandId}-due" }, cancellation)).Refusal;
    }

    /// <summary>What was recorded; to be loaded as often as one likes.</summary>
    [Function("WorkDonePage"), SignedLink]
    public async Task<IResult> Done(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "umsetzung/{token}/angekommen")] HttpRequest request, string token,
        CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (target, work)) return await pages.UnknownAsync(cancellation);
        if (work.Unit != target.Unit) return await pages.GoneAsync(Gone, cancellation);
        return SignedPages.Page<WorkDonePage>(200, new()
        {
            [nameof(WorkDonePage.Work)] = work,
            [nameof(WorkDonePage.BodyName)] = await BodyNameAsync(work, cancellation),
            [nameof(WorkDonePage.Back)] = $"/umsetzung/{token}",
        });
    }

    private async Task<(WorkTarget Target, Implementation Work)?> FindAsync(string token, CancellationToken cancellation) =>
        links.Read(token) is { } target && await commands.FindAsync(target.Work, cancellation) is { } work ? (target, work) : null;

    private async Task<IResult> FormAsync(
        Implementation work, string? state, string? reason, string? due, ImmutableArray<FieldProblem> problems, int status,
        CancellationToken cancellation) =>
        SignedPages.Page<WorkPage>(status, new()
        {
            [nameof(Web.Pages.WorkPage.Work)] = work,
            [nameof(Web.Pages.WorkPage.BodyName)] = await BodyNameAsync(work, cancellation),
            [nameof(Web.Pages.WorkPage.State)] = state ?? work.State.ToString(),
            [nameof(Web.Pages.WorkPage.Reason)] = reason ?? work.ReasonForDelay,
            [nameof(Web.Pages.WorkPage.DueOn)] = due ?? (work.DueOn is { } on ? LocalDatePattern.Iso.Format(on) : null),
            [nameof(Web.Pages.WorkPage.Problems)] = problems,
        });

    private async Task<string> BodyNameAsync(Implementation work, CancellationToken cancellation) =>
        (await data.BodyAsync(work.Body, cancellation))?.On(dated.Today()).Name ?? work.Body.Value;
}
