using Wiedervorlage.Core;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>What a source proposes, and what a person says to it: one by one or in groups.</summary>
internal sealed class SourceProposalsApi(SourceStore store, Documents<SourceProposal> proposals, ProposalAnswers answers)
{
    private const int MostAtOnce = 500;

    [Function("GetSourceProposals")]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/sources/{source}/proposals")] HttpRequest request,
            string source,
        CancellationToken cancellation)
    {
        if (await store.SourceAsync(source, cancellation) is null) return Problems.From(new Refusal.Unknown("die Quelle", source));
        var (state, kind) = ((string?)request.Query["state"] ?? "open", (string?)request.Query["kind"]);
        var found = await proposals.ScanAsync(SourceProposing.PartitionOf(source), cancellation).Select(one => one.Value)
            .Where(one => state == "all" || string.Equals(one.State.ToString(), state, StringComparison.OrdinalIgnoreCase))
            .Where(one => kind is null || string.Equals(one.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase))
                .ToListAsync(cancellation);
        return Results.Json(found.OrderBy(one => one.Kind).ThenBy(one => one.FoundOn).ThenBy(one => one.Text, StringComparer.Ordinal));
    }

    [Function("AnswerSourceProposals")]
    public async Task<IResult> Answer(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/sources/{source}/proposals")] HttpRequest request, string source,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (await store.SourceAsync(source, cancellation) is null) return Problems.From(new Refusal.Unknown("die Quelle", source));
        var (input, problem) = await RequestBody.ReadAsync<ProposalAnswer>(request, cancellation);
        if (input is null) return problem!;
        if (input.Accept.Length + input.Decline.Length is 0 or > MostAtOnce)
            return Problems.BadRequest("accept",
                $"Genannt werden 1 bis {MostAtOnce} Vorschläge: zu übernehmende (accept), abzulehnende (decline).");
        var (sent, malformed) = Caller.Sent(request, client);
        if (malformed is not null) return Problems.From(malformed);
        var outcomes = new List<ProposalOutcome>();
        foreach (var id in input.Accept.Distinct()) outcomes.Add(
            new(id, true, await answers.AcceptAsync(source, id, input.Filing, sent!, cancellation)));
        foreach (var id in input.Decline.Distinct()) outcomes.Add(new(id, false, await answers.DeclineAsync(source, id, cancellation)));
        return Results.Json(outcomes);
    }
}

/// <summary>Ids of proposals; <paramref name="Filing"/> says of motions to be filed who submits them.</summary>
internal sealed record ProposalAnswer(ImmutableArray<string> Accept, ImmutableArray<string> Decline, MotionFiler? Filing);

/// <summary>What came of an answer; <paramref name="Problem"/> is German, null when it is done.</summary>
internal sealed record ProposalOutcome(string Id, bool Accepted, string? Problem);
