using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Motions;

/// <summary>"So haben wir Ihren Antrag gelesen": opening changes nothing; sending its form says whether that is right.</summary>
internal sealed class UnderstandingPages(
    UnderstandingLinks links, Facts<Motion, MotionEvent> facts, MotionCommands commands, MotionFiles files, SignedPages pages)
{
    [Function("UnderstandingPage"), SignedLink]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "gelesen/{token}")] HttpRequest request, string token,
        CancellationToken cancellation)
    {
        SignedPages.Private(request);
        return await FindAsync(token, cancellation) is { } motion
            ? Form(motion, token, null, null, [], 200) : await pages.UnknownAsync(cancellation);
    }

    [Function("SendUnderstanding"), SignedLink]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gelesen/{token}")] HttpRequest request, string token,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (await FindAsync(token, cancellation) is not { } motion) return await pages.UnknownAsync(cancellation);
        var form = await request.ReadFormAsync(cancellation);
        var (answer, remark) = (form["answer"].ToString(), form["remark"].ToString().ReplaceLineEndings("\n"));
        if (answer is not ("right" or "wrong"))
            return Form(motion, token, null, remark, [new("answer", "Bitte wählen Sie eine der beiden Antworten.")], 400);
        var command = new MotionCommand.JudgeUnderstanding(answer == "right", remark);
        var sent = new Envelope($"gelesen-{Guid.NewGuid():N}", new Actor.Person(Role.Faction, motion.Content.Factions[0].Value), client);
        return (await commands.HandleAsync(motion.Id, command, sent, cancellation)).Refusal is { } refusal
            ? Form(motion, token, answer, remark, FormProblems.Of(refusal, "answer", "remark"), FormProblems.Status(refusal))
            : new SeeOther($"/gelesen/{token}");
    }

    [Function("UnderstandingFile"), SignedLink]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "gelesen/{token}/dateien/{number:int}")] HttpRequest request,
        string token, int number, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        var file = (await FindAsync(token, cancellation))?.Content.Files.ElementAtOrDefault(number - 1);
        return (file is null ? null : await files.ServeAsync(file, request.HttpContext.Response, cancellation))
            ?? await pages.UnknownAsync(cancellation);
    }

    private async Task<Motion?> FindAsync(string token, CancellationToken cancellation) =>
        links.Read(token) is { } id ? (await facts.LoadAsync(StreamKey.Alone(id.Value), cancellation))?.State : null;

    private static RazorComponentResult Form(
        Motion motion, string token, string? answer, string? remark, ImmutableArray<FieldProblem> problems, int status) =>
        SignedPages.Page<UnderstandingPage>(status, new()
        {
            [nameof(UnderstandingPage.Motion)] = motion,
            [nameof(UnderstandingPage.Address)] = $"/gelesen/{token}",
            [nameof(UnderstandingPage.Answer)] = answer,
            [nameof(UnderstandingPage.Remark)] = remark,
            [nameof(UnderstandingPage.Problems)] = problems,
        });
}
