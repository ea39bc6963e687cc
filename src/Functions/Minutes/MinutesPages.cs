using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Texts;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>
/// The office's page over minutes: paste or upload them. An excerpt is looked through and confirmed here, a whole document item by item
/// (<see cref="MinutesItemPages"/>). Only the confirmed form records, by the command of the readings' API.
/// </summary>
internal sealed class MinutesPages(MinutesCandidates candidates, MinutesRecorder recorder, MinutesDrafts drafts)
{
    [Function("MinutesPage")]
    public static IResult Open([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "buero/niederschrift")] HttpRequest request) => Upload(request, null, null, 200);

    [Function("SendMinutes")]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "buero/niederschrift")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (form, problem) = await FormBody.ReadAsync(request, ExcerptBody.Limit * 2, cancellation);
        if (form is null) return problem!;
        return form["step"].ToString() switch
        {
            "eintragen" => await RecordAsync(request, MinutesFormReader.Of(form), client, cancellation),
            "suchen" => await SearchAsync(request, MinutesFormReader.Of(form), form["add"].ToString(), cancellation),
            _ => await ReadAsync(request, form, cancellation),
        };
    }

    private async Task<IResult> ReadAsync(HttpRequest request, IFormCollection form, CancellationToken cancellation)
    {
        var text = form["text"].ToString();
        var (page, problem) = string.IsNullOrWhiteSpace(text) && form.Files.FirstOrDefault(file => file.Length > 0) is { } file
            ? await TextAsync(file, cancellation) : (text, null);
        if (problem is not null) return Upload(request, problem, null, 400);
        if (string.IsNullOrWhiteSpace(page)) return Upload(request, "Es ist nichts eingefügt und keine Datei gewählt.", null, 400);
        var world = await candidates.WorldAsync(cancellation);
        if (DocumentReader.Read(page, world.Today) is { } document)
            return new SeeOther(await drafts.KeepAsync(page, document, world, cancellation) + request.QueryString);
        return Form(request, MinutesPrefill.Of(MinutesReader.Read(DocumentMarks.Plain(page), world.Today), world), world, [], 200);
    }

    private static async Task<(string? Text, string? Problem)> TextAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > ExcerptBody.Limit) return (null, "Die Datei ist größer als 20 MB.");
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return await FileText.ReadAsync(bytes.ToArray(), null, cancellation);
    }

    private async Task<IResult> SearchAsync(HttpRequest request, MinutesForm form, string add, CancellationToken cancellation)
    {
        var world = await candidates.WorldAsync(cancellation);
        return Form(request, MinutesSearch.Again(form, add, world), world, [], 200);
    }

    private async Task<IResult> RecordAsync(HttpRequest request, MinutesForm form, DurableTaskClient client, CancellationToken cancellation)
    {
        var (done, problems) = await recorder.RecordAsync(form, client, cancellation);
        if (!problems.IsEmpty) return Form(request, form with { Id = MinutesPrefill.NewId() }, await candidates.WorldAsync(cancellation), problems, 400);
        var motions = QueryString.Create([.. done.Select(motion => KeyValuePair.Create("antrag", (string?)motion.Value)), new("sitzung", form.Meeting)]);
        return new SeeOther($"/buero/niederschrift/eingetragen{request.QueryString.Add(motions)}");
    }

    /// <summary>What was recorded, and the excerpt that can be made of it.</summary>
    [Function("MinutesDonePage")]
    public async Task<IResult> Done(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "buero/niederschrift/eingetragen")] HttpRequest request, CancellationToken cancellation)
    {
        var known = MinutesCandidates.Choices(await candidates.WorldAsync(cancellation)).Motions;
        var code = request.Query["code"].ToString();
        return Page<MinutesDonePage>(request, 200, new()
        {
            [nameof(MinutesDonePage.Motions)] = request.Query["antrag"].Select(id => known.FirstOrDefault(one => one.Value == id)).OfType<Choice>().ToImmutableArray(),
            [nameof(MinutesDonePage.Meeting)] = request.Query["sitzung"].ToString() is { Length: > 0 } meeting ? meeting : null,
            [nameof(MinutesDonePage.Query)] = code.Length > 0 ? QueryString.Create("code", code).Value! : "",
        });
    }

    private static RazorComponentResult Form(HttpRequest request, MinutesForm form, MinutesWorld world, ImmutableArray<string> problems, int status) =>
        Page<MinutesFormPage>(request, status, new()
        {
            [nameof(MinutesFormPage.Form)] = form,
            [nameof(MinutesFormPage.Choices)] = MinutesCandidates.Choices(world),
            [nameof(MinutesFormPage.Problems)] = problems,
        });

    private static RazorComponentResult Upload(HttpRequest request, string? problem, string? text, int status) =>
        Page<MinutesUploadPage>(request, status, new() { [nameof(MinutesUploadPage.Problem)] = problem, [nameof(MinutesUploadPage.Text)] = text });

    /// <summary>The key may stand in the address: it goes into no cache and to no other site. The forms go back to the same address.</summary>
    internal static RazorComponentResult Page<TPage>(HttpRequest request, int status, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        return new(typeof(TPage), parameters) { StatusCode = status };
    }
}
