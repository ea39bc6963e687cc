using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Whole minutes item by item: the list to tick, each with its motion; then one form after the other.</summary>
internal sealed class MinutesItemPages(MinutesCandidates candidates, MinutesRecorder recorder, MinutesDrafts drafts)
{
    private const string Gone = "diese Niederschrift (sie wird 30 Tage aufgehoben)";

    [Function("MinutesItemsPage"), Page(Permission.SeeMinutes)]
    public async Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/niederschrift/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        if (await DraftWorld.LoadAsync(id, request.Who(), drafts, candidates, cancellation) is not { } draft)
            return Problems.From(new Core.Refusal.Unknown(Gone, id));
        return MinutesPages.Page<MinutesItemsPage>(200, new()
        {
            [nameof(MinutesItemsPage.Minutes)] = draft.Listed(),
            [nameof(MinutesItemsPage.Motions)] = MinutesCandidates.Choices(draft.World).Motions,
        });
    }

    [Function("SendMinutesItems"), Page(Permission.TakeOverMinutes, MostMegabytes = ExcerptBody.Limit / (1024 * 1024))]
    public async Task<IResult> Choose(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/niederschrift/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (form, problem) = await FormBody.ReadAsync(request, ExcerptBody.Limit, cancellation);
        if (form is null) return problem!;
        if (await DraftWorld.LoadAsync(id, request.Who(), drafts, candidates, cancellation) is null)
            return Problems.From(new Core.Refusal.Unknown(Gone, id));
        var draft = await drafts.ChangeAsync(id, items => [.. items.Select((item, at) => item with
        {
            Take = form[$"i{at}.take"].Count > 0,
            Motion = form[$"i{at}.motion"].ToString() is { Length: > 0 } motion ? motion : null,
        })], cancellation);
        return draft is null ? Problems.From(new Core.Refusal.Unknown(Gone, id)) : Next(id, draft, -1);
    }

    [Function("MinutesItemPage"), Page(Permission.SeeMinutes)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/niederschrift/{id}/{at:int}")] HttpRequest request,
        string id, int at, CancellationToken cancellation)
    {
        if (await DraftWorld.LoadAsync(id, request.Who(), drafts, candidates, cancellation) is not { } draft || draft.Item(at) is null)
            return Problems.From(new Core.Refusal.Unknown(Gone, id));
        return Form(id, at, draft, draft.Form(at), [], 200);
    }

    [Function("SendMinutesItem"), Page(Permission.TakeOverMinutes, MostMegabytes = ExcerptBody.Limit / (1024 * 1024))]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/niederschrift/{id}/{at:int}")] HttpRequest request,
        string id, int at,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (form, problem) = await FormBody.ReadAsync(request, ExcerptBody.Limit, cancellation);
        if (form is null) return problem!;
        if (await DraftWorld.LoadAsync(id, request.Who(), drafts, candidates, cancellation) is not { } draft || draft.Item(at) is null)
            return Problems.From(new Core.Refusal.Unknown(Gone, id));
        var sent = MinutesFormReader.Of(form);
        switch (form["step"].ToString())
        {
            case "suchen": return Form(id, at, draft, MinutesSearch.Again(sent, form["add"].ToString(), draft.World), [], 200);
            case "auslassen": return await WentOnAsync(id, at, "left", cancellation);
        }
        var (_, problems) = await recorder.RecordAsync(sent, request.Who(), client, cancellation);
        if (problems.IsEmpty) return await WentOnAsync(id, at, "done", cancellation);
        var fresh = draft with { World = await candidates.WorldAsync(request.Who(), cancellation) };
        return Form(id, at, fresh, sent with { Id = MinutesPrefill.NewId() }, problems, 400);
    }

    private async Task<IResult> WentOnAsync(string id, int at, string state, CancellationToken cancellation)
    {
        var draft = await drafts.ChangeAsync(id, items => items.SetItem(at, items[at] with { State = state }), cancellation);
        return draft is null ? Problems.From(new Core.Refusal.Unknown(Gone, id)) : Next(id, draft, at);
    }

    /// <summary>To the next ticked item that is still to do; behind the last one to those before it, at the end to the list.</summary>
    private static SeeOther Next(string id, MinutesDraft draft, int after)
    {
        var open = Enumerable.Range(0, draft.Items.Length).Where(at => draft.Items[at] is { Take: true, State: null }).ToList();
        var next = open.Where(at => at > after).Concat(open).Select(at => (int?)at).FirstOrDefault();
        return new($"/buero/niederschrift/{id}{(next is { } at ? string.Create(CultureInfo.InvariantCulture, $"/{at}") : "")}");
    }

    private static RazorComponentResult Form(
        string id, int at, DraftWorld draft, MinutesForm form, ImmutableArray<string> problems, int status) =>
        MinutesPages.Page<MinutesFormPage>(status, new()
        {
            [nameof(MinutesFormPage.Form)] = form,
            [nameof(MinutesFormPage.Choices)] = MinutesCandidates.Choices(draft.World),
            [nameof(MinutesFormPage.Problems)] = problems,
            [nameof(MinutesFormPage.Progress)] = draft.Progress(at),
            [nameof(MinutesFormPage.Doubts)] = draft.Doubts(at),
            [nameof(MinutesFormPage.List)] = $"/buero/niederschrift/{id}",
        });
}
