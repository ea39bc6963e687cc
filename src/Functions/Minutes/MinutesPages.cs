using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>The office's page over an excerpt: paste or upload it, look through what was read, confirm. Only the confirmed form records, by the command of the readings' API.</summary>
internal sealed class MinutesPages(MinutesCandidates candidates, MotionCommands commands)
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
        var page = string.IsNullOrWhiteSpace(text) && form.Files.FirstOrDefault(file => file.Length > 0) is { } file ? await TextAsync(file, cancellation) : text;
        if (page is null) return Upload(request, "Die Datei ist kein lesbarer Text oder größer als 10 MB. Aus PDF bitte den Text kopieren und einfügen.", null, 400);
        if (string.IsNullOrWhiteSpace(page)) return Upload(request, "Es ist nichts eingefügt und keine Datei gewählt.", null, 400);
        var world = await candidates.WorldAsync(cancellation);
        return Form(request, MinutesPrefill.Of(MinutesReader.Read(page, world.Today), world), world, [], 200);
    }

    private static async Task<string?> TextAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > ExcerptBody.Limit) return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return ExcerptText.Of(bytes.ToArray(), null);
    }

    private async Task<IResult> SearchAsync(HttpRequest request, MinutesForm form, string add, CancellationToken cancellation)
    {
        var world = await candidates.WorldAsync(cancellation);
        var found = world.MotionsOf(form.Meeting, form.Item, null).Concat(world.Motions.Where(motion => motion.Id.Value == add)).DistinctBy(motion => motion.Id);
        var kept = form.Motions.Where(motion => motion.Take).ToList();
        var first = form.Motions.FirstOrDefault();
        kept.AddRange(found.Where(motion => !kept.Exists(one => one.Id == motion.Id.Value)).Select(motion => MinutesPrefill.Motion(motion, null, false) with { Result = first?.Result, Target = first?.Target }));
        var motions = world.Motions.Where(motion => kept.Exists(one => one.Id == motion.Id.Value)).ToImmutableArray();
        // What was assigned by a person stays; at first there was nothing to assign it to.
        var ballots = first is null ? form.Ballots.Select(ballot => ballot with { Motion = world.MotionOf(ballot.Subject, motions) }) : form.Ballots;
        var duties = first is null ? form.Duties.Select(duty => duty with { Motion = kept.FirstOrDefault()?.Id }) : form.Duties;
        return Form(request, form with { Motions = [.. kept], Ballots = [.. ballots], Duties = [.. duties] }, world, [], 200);
    }

    private async Task<IResult> RecordAsync(HttpRequest request, MinutesForm form, DurableTaskClient client, CancellationToken cancellation)
    {
        var (readings, problems) = MinutesConfirmed.Of(form);
        // Looked up before: a motion that has ended is no choice any more.
        var titles = MinutesCandidates.Choices(await candidates.WorldAsync(cancellation)).Motions.ToDictionary(choice => choice.Value, choice => choice.Text);
        var done = new List<MotionId>();
        if (problems.IsEmpty)
        {
            var refused = new List<string>();
            foreach (var (motion, reading) in readings)
            {
                var handled = await commands.HandleAsync(motion, new MotionCommand.RecordReading(reading), $"minutes-{form.Id}-{motion}", Caller.Office, client, cancellation);
                if (handled is Handled<Motion>.Done) done.Add(motion);
                else refused.Add(handled is Handled<Motion>.Refused { Refusal: var refusal } ? refusal.Text : "Jemand anderes hat gleichzeitig etwas geändert. Bitte noch einmal bestätigen.");
            }
            problems = [.. refused];
        }
        var world = await candidates.WorldAsync(cancellation);
        if (!problems.IsEmpty) return Form(request, form with { Id = MinutesPrefill.NewId() }, world, Told(done, problems), 400);
        return Page<MinutesDonePage>(request, 200, new()
        {
            [nameof(MinutesDonePage.Motions)] = done.Select(id => new Choice(id.Value, titles.GetValueOrDefault(id.Value, id.Value))).ToImmutableArray(),
            [nameof(MinutesDonePage.Meeting)] = form.Meeting,
            [nameof(MinutesDonePage.Query)] = request.QueryString.Value ?? "",
        });
    }

    /// <summary>What was recorded before another motion was refused stays recorded; recording it again changes nothing.</summary>
    private static ImmutableArray<string> Told(List<MotionId> done, ImmutableArray<string> problems) => done.Count == 0 ? problems : [.. problems, $"Eingetragen ist bereits: {string.Join(", ", done)}."];

    private static RazorComponentResult Form(HttpRequest request, MinutesForm form, MinutesWorld world, ImmutableArray<string> problems, int status) => Page<MinutesFormPage>(request, status, new()
    {
        [nameof(MinutesFormPage.Form)] = form,
        [nameof(MinutesFormPage.Choices)] = MinutesCandidates.Choices(world),
        [nameof(MinutesFormPage.Problems)] = problems,
    });

    private static RazorComponentResult Upload(HttpRequest request, string? problem, string? text, int status) =>
        Page<MinutesUploadPage>(request, status, new() { [nameof(MinutesUploadPage.Problem)] = problem, [nameof(MinutesUploadPage.Text)] = text });

    /// <summary>The key may stand in the address: it goes into no cache and to no other site. The forms go back to the same address.</summary>
    private static RazorComponentResult Page<TPage>(HttpRequest request, int status, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        return new(typeof(TPage), parameters) { StatusCode = status };
    }
}
