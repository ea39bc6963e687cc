using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Imports;

/// <summary>Files over HTTP. Without dryRun=false a file is only looked at.</summary>
internal sealed class ImportsApi(ImportReader reader, ImportWork work, MasterData data, Clock clock)
{
    [Function("PostImport")]
    public async Task<IResult> Post(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/imports/{kind}")] HttpRequest request, string kind, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (ImportKinds.Read(kind) is not { } known) return Problems.From(new Refusal.Unknown("die Art von Datei", kind) { Known = ImportKinds.Words });
        if (DryRun(request.Query["dryRun"]) is not { } dryRun) return Problems.BadRequest("dryRun", "dryRun ist true (nur ansehen) oder false (übernehmen).");
        if (((string?)request.Query["body"] is { Length: > 0 } body ? new BodyId(body) : (BodyId?)null) is var only && only is not null && await data.BodyAsync(only.Value, cancellation) is null)
            return Problems.From(new Refusal.Unknown("das Gremium", only.Value.Value));
        var (file, problem) = await UploadedFile.ReadAsync(request, cancellation);
        if (file is null) return problem!;
        var (plan, unreadable) = await reader.LookAsync(known, file.Bytes, only, cancellation);
        if (plan is null) return Problems.BadRequest("file", unreadable!);
        if (dryRun) return Results.Json(ImportView.Of(known, file.Name, plan));
        if (!plan.IsAcceptable) return Problems.Rows(plan.Problems);
        return Results.Json(await work.AcceptAsync(AcceptedImport.Of(Caller.NewId(request, ImportWork.Name), known, file, plan, clock.Now, Actor.Office), client, cancellation), statusCode: 201);
    }

    [Function("GetImports")]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/imports")] HttpRequest request, CancellationToken cancellation) =>
        Results.Json(await work.AllAsync(cancellation));

    [Function("GetImport")]
    public async Task<IResult> Get([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/imports/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        await work.FindAsync(id, cancellation) is { } found ? Results.Json(found) : Problems.From(new Refusal.Unknown("die eingespielte Datei", id));

    /// <summary>An empty file with every heading, as German Excel opens it.</summary>
    [Function("GetImportTemplate")]
    public static IResult Template([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/imports/{kind}/template")] HttpRequest request, string kind) =>
        ImportKinds.Read(kind) is { } known and not ImportKind.Calendar
            ? Results.Bytes(ImportTemplate.Of(known), "text/csv; charset=utf-8", $"{kind}.csv")
            : Problems.From(new Refusal.Unknown("die Art von Datei", kind) { Known = ImportKinds.Words });

    private static bool? DryRun(string? word) => word switch
    {
        null or "" or "true" => true,
        "false" => false,
        _ => null,
    };
}
