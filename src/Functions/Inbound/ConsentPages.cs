using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>The page behind the signed link to a joint motion. Opening it changes nothing; sending its form agrees, or says no.</summary>
internal sealed class ConsentPages(JointConsents consents, Inbox inbox, InboxAftermath aftermath, CheckQueue checks, Settings settings)
{
    [Function("ConsentPage"), SignedLink]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "mitantrag/{token}")] HttpRequest request, string token,
        CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (found, faction)) return Unknown();
        if (found.Value.Consents.Contains(faction)) return Agreed();
        if (request.Query["antwort"] == "nein" && !found.Value.Asked().Contains(faction)) return Declined();
        return found.Value.Asked().Contains(faction) ? await FormAsync(found.Value, [], 200, cancellation) : Gone();
    }

    [Function("SendConsent"), SignedLink]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "mitantrag/{token}")] HttpRequest request, string token,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not var (found, faction)) return Unknown();
        var answer = (await request.ReadFormAsync(cancellation))["answer"].ToString();
        if (answer is not ("yes" or "no"))
            return await FormAsync(found.Value, [new("answer", "Bitte wählen Sie eine der beiden Antworten.")], 400, cancellation);
        var (entry, refusal) = answer == "yes"
            ? InboxRules.Consent(found.Value, faction)
            : InboxRules.Decline(found.Value, faction, (await consents.NamesAsync([faction], cancellation))[0]);
        if (refusal is not null) return Gone();
        await checks.EnqueueAsync(InboxCheck.Name, entry!.Id, settings.CheckAfter(), cancellation);
        if (!ReferenceEquals(entry, found.Value) && await inbox.SaveAsync(entry, found, cancellation) is null)
            return await FormAsync(found.Value, FormProblems.Of(new Refusal.LostRace()), 409, cancellation);
        await aftermath.FollowAsync(entry, client, cancellation);
        return new SeeOther($"/mitantrag/{token}{(answer == "yes" ? "" : "?antwort=nein")}");
    }

    private async Task<(Document<InboxEntry> Found, FactionId Faction)?> FindAsync(string token, CancellationToken cancellation) =>
        consents.Read(token) is { } asked && await inbox.LoadAsync(asked.InboxId, cancellation) is { } found
            ? (found, asked.Faction) : null;

    private async Task<IResult> FormAsync(
        InboxEntry entry, ImmutableArray<FieldProblem> problems, int status, CancellationToken cancellation) =>
        entry.Joint is not { } joint ? Gone() : SignedPages.Page<ConsentPage>(status, new()
        {
            [nameof(ConsentPage.Motion)] = joint.Content,
            [nameof(ConsentPage.Factions)] = string.Join(", ", await consents.NamesAsync(joint.Content.Factions, cancellation)),
            [nameof(ConsentPage.Problems)] = problems,
        });

    private static RazorComponentResult Agreed() =>
        SignedPages.Message("Vielen Dank",
        "Ihre Fraktion stellt den Antrag mit. Sobald alle genannten Fraktionen zugestimmt haben, ist er eingegangen.");

    private static RazorComponentResult Declined() =>
        SignedPages.Message("Vermerkt", "Ihre Fraktion stellt den Antrag nicht mit. Die Geschäftsstelle klärt, wie es weitergeht.");

    private static RazorComponentResult Gone() =>
        SignedPages.Message("Dieser Link gilt nicht mehr",
        "Über den Antrag ist inzwischen anders entschieden. Die Geschäftsstelle gibt Auskunft.", 410);

    private static RazorComponentResult Unknown() =>
        SignedPages.Message("Unbekannter Link",
        "Diesen Link hat das System nicht ausgestellt, oder er ist nicht vollständig. "
        + "Bitte nehmen Sie ihn noch einmal aus der Mail, ganz und in einer Zeile.", 404);
}
