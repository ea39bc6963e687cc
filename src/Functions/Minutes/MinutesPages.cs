using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.SignIn;
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
    [Function("MinutesPage"), Page(Permission.SeeMinutes)]
    public static IResult Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/niederschrift")] HttpRequest request) => Upload(null, null, 200);

    [Function("SendMinutes"), Page(Permission.TakeOverMinutes, MostMegabytes = 2 * (ExcerptBody.Limit / (1024 * 1024)))]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/niederschrift")] HttpRequest request,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
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
        if (problem is not null) return Upload(problem, null, 400);
        if (string.IsNullOrWhiteSpace(page)) return Upload("Es ist nichts eingefügt und keine Datei gewählt.", null, 400);
        var world = await candidates.WorldAsync(request.Who(), cancellation);
        if (DocumentReader.Read(page, world.Today) is { } document)
            return new SeeOther(await drafts.KeepAsync(page, document, world, cancellation));
        return Form(MinutesPrefill.Of(MinutesReader.Read(DocumentMarks.Plain(page), world.Today), world), world, [], 200);
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
        var world = await candidates.WorldAsync(request.Who(), cancellation);
        return Form(MinutesSearch.Again(form, add, world), world, [], 200);
    }

    private async Task<IResult> RecordAsync(HttpRequest request, MinutesForm form, DurableTaskClient client, CancellationToken cancellation)
    {
        var (done, problems) = await recorder.RecordAsync(form, request.Who(), client, cancellation);
        if (!problems.IsEmpty) return Form(form with { Id = MinutesPrefill.NewId() }, await candidates.WorldAsync(request.Who(), cancellation), problems, 400);
        var motions = QueryString.Create([.. done.Select(motion => KeyValuePair.Create("antrag", (string?)motion.Value)), new("sitzung", form.Meeting)]);
        return new SeeOther($"/buero/niederschrift/eingetragen{motions}");
    }

    /// <summary>What was recorded, and the excerpt that can be made of it.</summary>
    [Function("MinutesDonePage"), Page(Permission.SeeMinutes)]
    public async Task<IResult> Done(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/niederschrift/eingetragen")] HttpRequest request,
        CancellationToken cancellation)
    {
        var known = MinutesCandidates.Choices(await candidates.WorldAsync(request.Who(), cancellation)).Motions;
        return Page<MinutesDonePage>(200, new()
        {
            [nameof(MinutesDonePage.Motions)] = request.Query["antrag"].Select(id => known.FirstOrDefault(one => one.Value == id)).OfType<Choice>().ToImmutableArray(),
            [nameof(MinutesDonePage.Meeting)] = request.Query["sitzung"].ToString() is { Length: > 0 } meeting ? meeting : null,
        });
    }

    private static RazorComponentResult Form(MinutesForm form, MinutesWorld world, ImmutableArray<string> problems, int status) =>
        Page<MinutesFormPage>(status, new()
        {
            [nameof(MinutesFormPage.Form)] = form,
            [nameof(MinutesFormPage.Choices)] = MinutesCandidates.Choices(world),
            [nameof(MinutesFormPage.Problems)] = problems,
        });

    private static RazorComponentResult Upload(string? problem, string? text, int status) =>
        Page<MinutesUploadPage>(status, new() { [nameof(MinutesUploadPage.Problem)] = problem, [nameof(MinutesUploadPage.Text)] = text });

    internal static RazorComponentResult Page<TPage>(int status, Dictionary<string, object?> parameters) where TPage : IComponent =>
        new(typeof(TPage), parameters) { StatusCode = status };
}
