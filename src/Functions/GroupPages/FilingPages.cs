using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Groups;

namespace Wiedervorlage.Functions.GroupPages;

/// <summary>A faction files a motion: for a meeting, with its deadline before its eyes.</summary>
internal sealed class FilingPages(MotionCommands commands, MotionFiles files, MasterData data, PublicLists lists, Clock clock)
{
    private const int MostMeetings = 60;

    [Function("FileMotionPage"), Page(Permission.FileMotion)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "fraktion/antrag")] HttpRequest request,
            CancellationToken cancellation)
    {
        var (key, _, no) = FactionPages.Chosen(request, await lists.NamesAsync(cancellation));
        return no ?? await PageAsync(key, [], null, 200, cancellation);
    }

    [Function("SendFactionMotion"), Page(Permission.FileMotion, MostMegabytes = 51)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "fraktion/antrag")] HttpRequest request,
            [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var (key, _, no) = FactionPages.Chosen(request, await lists.NamesAsync(cancellation));
        if (no is not null) return no;
        if (request.May(Permission.FileMotion, Scope.Of(new FactionId(key)), out var by) is { } refused) return refused;
        var form = await Posted.FormAsync(request, cancellation);
        var meeting = form.Text("meeting") is { } wished ? await data.MeetingAsync(new(wished), cancellation) : null;
        ImmutableArray<IFormFile> sent = [.. form.Files.Where(file => file.Length > 0 || !string.IsNullOrEmpty(file.FileName))];
        var problems = Wrong(form, meeting, sent);
        if (!problems.IsEmpty) return await PageAsync(key, problems, form, 400, cancellation);
        var id = new MotionId($"m-{form.CommandId()["page-".Length..]}");
        var content = Content(form, key, meeting!) with { Files = await KeptAsync(id, sent, cancellation) };
        var command = new MotionCommand.File(id, meeting!.Body, content, clock.Now);
        var (_, refusal) = await commands.HandleAsync(id, command, new Envelope(form.CommandId(), by, client), cancellation);
        return refusal is null
            ? new SeeOther($"/fraktion?fraktion={key}&gestellt={id}")
            : await PageAsync(
                key, RazorPage.Problems(refusal, ("title", "title"), ("resolutionText", "resolutionText"), ("reasons", "reasons")), form,
                RazorPage.Status(refusal), cancellation);
    }

    /// <summary>All at once; what a motion must be beyond that is Core's to say.</summary>
    private static ImmutableArray<FieldProblem> Wrong(IFormCollection form, Meeting? meeting, ImmutableArray<IFormFile> files)
    {
        var wrong = ImmutableArray.CreateBuilder<FieldProblem>();
        if (meeting is null) wrong.Add(new("meeting", "Bitte wählen Sie die Sitzung."));
        if (TitleCheck.Refuse(form.Text("title"), "Ein Antrag") is { } title) wrong.Add(new("title", title.Text));
        if (form.Text("resolutionText") is null) wrong.Add(new("resolutionText", "Der Beschlussvorschlag fehlt."));
        if (!EnumNames<MotionKind>.TryRead(form["kind"], out _)) wrong.Add(new("kind", "Bitte wählen Sie die Art."));
        wrong.AddRange(MotionForm.Refused(files).Select(one => new FieldProblem("files", one.Text)));
        return wrong.ToImmutable();
    }

    private static MotionContent Content(IFormCollection form, string faction, Meeting meeting)
    {
        EnumNames<MotionKind>.TryRead(form["kind"], out var kind);
        return new(
            [new FactionId(faction)], kind, form.Text("title")!, form.Text("resolutionText")!, form.Text("reasons") ?? "", null,
            form["public"] != "nein", meeting.Id, InboxId: null);
    }

    private async Task<ImmutableArray<MotionFile>> KeptAsync(MotionId id, ImmutableArray<IFormFile> sent, CancellationToken cancellation)
    {
        var kept = ImmutableArray.CreateBuilder<MotionFile>();
        foreach (var file in sent)
        {
            await using var content = file.OpenReadStream();
            kept.Add(await files.KeepAsync(id, file.FileName, content, cancellation));
        }
        return kept.ToImmutable();
    }

    private async Task<IResult> PageAsync(
        string key, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status, CancellationToken cancellation)
    {
        var meetings = new List<(LocalDate On, Choice Choice)>();
        foreach (var body in await data.AllBodiesAsync(cancellation))
        {
            var calendar = await data.CalendarOfAsync(body, cancellation);
            foreach (var meeting in calendar.Meetings.Where(meeting => meeting.TakesPlace && meeting.On >= clock.Today))
                meetings.Add((meeting.On, new(meeting.Id.Value, Text(meeting, body.On(meeting.On).ShortName, calendar))));
        }
        return RazorPage.Of<FileMotionPage>(new()
        {
            [nameof(Web.Pages.Groups.FileMotionPage.Key)] = key,
            [nameof(Web.Pages.Groups.FileMotionPage.Meetings)] = meetings.OrderBy(one => one.On).Take(MostMeetings)
                .Select(one => one.Choice).ToImmutableArray(),
            [nameof(Web.Pages.Groups.FileMotionPage.FormId)] = Posted.NewId(),
            [nameof(Web.Pages.Groups.FileMotionPage.Problems)] = problems,
            [nameof(Web.Pages.Groups.FileMotionPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }

    private string Text(Meeting meeting, string body, BodyCalendar calendar)
    {
        var deadline = calendar.MotionDeadline(meeting);
        var over = deadline < clock.Today ? " (vorbei)" : "";
        return $"{body}, {GermanDates.WithDay(meeting.On)} – Antragsfrist {GermanDates.WithDay(deadline)}{over}";
    }
}
