using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Imports;

/// <summary>The office's page for files: choose, look, take. Looking changes nothing.</summary>
internal sealed partial class ImportPages(ImportReader reader, ImportWork work, MasterData data, DatedApi dated, Clock clock)
{
    private const int MostEarlier = 20;

    [Function("ImportPage"), Page(Permission.SeeImports)]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "einspielen")] HttpRequest request, CancellationToken cancellation)
    {
        var taken = request.Query["uebernommen"].ToString() is { Length: > 0 } id ? await work.FindAsync(id, cancellation) : null;
        return await PageAsync(taken is null ? [] : new()
        {
            [nameof(Web.Pages.ImportPage.Done)] = $"{ImportKinds.German(taken.Kind)}: {ImportRows.Result(taken)}",
            [nameof(Web.Pages.ImportPage.Kind)] = ImportKinds.Word(taken.Kind),
        }, 200, cancellation);
    }

    [Function("ImportPageCheck"), Page(Permission.SeeImports, MostMegabytes = UploadedFile.MostMegabytes + 1)]
    public async Task<IResult> Check([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "einspielen/pruefen")] HttpRequest request, CancellationToken cancellation)
    {
        var (file, problem) = request.HasFormContentType ? await UploadedFile.ReadAsync(request, cancellation) : default;
        if (file is null) return await PageAsync(new() { [nameof(Web.Pages.ImportPage.Problems)] = Problem("file", $"Es kam keine Datei an, oder sie ist größer als {UploadedFile.MostMegabytes} MB.") }, Status(problem), cancellation);
        return await ShowAsync(request, file, cancellation);
    }

    [Function("ImportPageTake"), Page(Permission.Import, MostMegabytes = UploadedFile.MostMegabytes + 1)]
    public async Task<IResult> Take([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "einspielen/uebernehmen")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        if (request.May(Permission.Import, Scope.House, out var by) is { } no) return no;
        if (await UploadedFile.FormAsync(request, cancellation) is not { } form || PackedFile.Unpack(form["content"].ToString()) is not { } bytes || !ImportId().IsMatch(form["import"].ToString()))
            return await PageAsync(new() { [nameof(Web.Pages.ImportPage.Problems)] = Problem("file", "Die Datei ist nicht vollständig angekommen. Bitte noch einmal wählen und prüfen.") }, 400, cancellation);
        var file = new UploadedFile(form["name"].ToString(), bytes);
        var (kind, body) = Chosen(form);
        var (plan, _) = await reader.LookAsync(kind, file.Bytes, body, cancellation);
        // Somebody has changed what it refers to since it was looked at: the page shows how it stands now.
        if (plan is not { IsAcceptable: true }) return await ShowAsync(request, file, cancellation);
        await work.AcceptAsync(AcceptedImport.Of(form["import"].ToString(), kind, file, plan, clock.Now, by), client, cancellation);
        return new SeeOther($"/einspielen?uebernommen={form["import"]}");
    }

    /// <summary>An empty file with every heading, as German Excel opens it.</summary>
    [Function("ImportTemplatePage"), Page(Permission.SeeImports)]
    public static IResult Template(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "einspielen/vorlage/{kind}")] HttpRequest request, string kind) =>
        ImportsApi.Template(request, kind);

    private async Task<IResult> ShowAsync(HttpRequest request, UploadedFile file, CancellationToken cancellation)
    {
        var (kind, body) = Chosen(request.Form);
        var (plan, unreadable) = await reader.LookAsync(kind, file.Bytes, body, cancellation);
        var content = plan is { IsAcceptable: true } ? PackedFile.Pack(file.Bytes) : null;
        if (plan is { IsAcceptable: true } && content is null) (plan, unreadable) = (null, "Die Datei ist zu groß für diese Seite. Bitte aufteilen, oder über die Schnittstelle einspielen.");
        return await PageAsync(new()
        {
            [nameof(Web.Pages.ImportPage.Plan)] = plan,
            [nameof(Web.Pages.ImportPage.Problems)] = unreadable is null ? [] : Problem("file", unreadable),
            [nameof(Web.Pages.ImportPage.FileName)] = file.Name,
            [nameof(Web.Pages.ImportPage.Content)] = content,
            [nameof(Web.Pages.ImportPage.ImportId)] = $"{ImportWork.Name}-{Guid.NewGuid():N}",
            [nameof(Web.Pages.ImportPage.Kind)] = ImportKinds.Word(kind),
            [nameof(Web.Pages.ImportPage.BodyId)] = body?.Value,
        }, plan is { IsAcceptable: true } ? 200 : 400, cancellation);
    }

    private async Task<IResult> PageAsync(Dictionary<string, object?> parameters, int status, CancellationToken cancellation)
    {
        parameters[nameof(Web.Pages.ImportPage.Kinds)] = ImportRows.Kinds;
        parameters[nameof(Web.Pages.ImportPage.Bodies)] = (await data.AllBodiesAsync(cancellation)).Select(body => body.On(dated.Today())).OrderBy(body => body.Name, StringComparer.Ordinal).ToImmutableArray();
        parameters[nameof(Web.Pages.ImportPage.Earlier)] = (await work.AllAsync(cancellation)).Take(MostEarlier).Select(ImportRows.Of).ToImmutableArray();
        parameters[nameof(Web.Pages.ImportPage.MostMegabytes)] = UploadedFile.MostMegabytes;
        return new RazorComponentResult<ImportPage>(parameters) { StatusCode = status };
    }

    private static (ImportKind Kind, BodyId? Body) Chosen(IFormCollection form)
    {
        var kind = ImportKinds.Read(form["kind"].ToString()) ?? ImportKinds.All[0].Kind;
        return (kind, kind == ImportKind.Calendar && form["body"].ToString() is { Length: > 0 } body ? new BodyId(body) : null);
    }

    private static ImmutableArray<FieldProblem> Problem(string field, string text) => [new(field, text)];

    private static int Status(IResult? problem) => problem is IStatusCodeHttpResult { StatusCode: { } status } ? status : 400;

    [GeneratedRegex(@"^import-[0-9a-f]{32}\z")]
    private static partial Regex ImportId();
}
