using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Frame;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Pages;

/// <summary>What everybody may read. Non-public motions and duties do not exist here.</summary>
internal sealed class PublicPages(PublicLists lists, MasterData data, Facts<Motion, MotionEvent> motions, MotionFiles files, AgendaViews agendas, AgendaPages agendaPages)
{
    [Function("StartPage"), Public]
    public async Task<IResult> Start([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request, CancellationToken cancellation) =>
        Page<StartPage>(request, new() {
            [nameof(StartPage.Meetings)] = await lists.NextMeetingsAsync(cancellation),
            [nameof(StartPage.Motions)] = await lists.MotionsAsync(summary => !summary.Finished, cancellation),
            [nameof(StartPage.Overdue)] = await lists.DutiesAsync(duty => duty.Periods.Any(period => period.IsOverdue), cancellation),
        });

    [Function("MotionsPage"), Public]
    public async Task<IResult> Motions([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "antraege")] HttpRequest request, CancellationToken cancellation) =>
        Page<MotionsPage>(request, new() { [nameof(MotionsPage.Motions)] = await lists.MotionsAsync(_ => true, cancellation) });

    [Function("DutiesPage"), Public]
    public async Task<IResult> Duties([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "pflichten")] HttpRequest request, CancellationToken cancellation) =>
        Page<DutiesPage>(request, new() { [nameof(DutiesPage.Duties)] = await lists.DutiesAsync(_ => true, cancellation) });

    [Function("MotionPage"), Public]
    public async Task<IResult> Motion([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "antraege/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await motions.LoadAsync(StreamKey.Alone(id), cancellation) is not { State: { Content.Public: true } motion }) return NotFound(request, "Diesen Antrag gibt es nicht, oder er ist nichtöffentlich.");
        if (!motion.IsPublished()) return Message(request, "Noch nicht veröffentlicht", "Der Antrag ist eingegangen. Veröffentlicht wird er, sobald die Geschäftsstelle ihn mit einer Drucksachennummer oder auf einer Tagesordnung aufgenommen hat.");
        var placement = motion.Place();
        var meeting = placement is null ? null : await data.MeetingAsync(placement.Meeting, cancellation);
        var names = await lists.NamesAsync(cancellation);
        return Page<MotionPage>(request, new() {
            [nameof(MotionPage.Motion)] = motion,
            [nameof(MotionPage.Factions)] = names.Of(motion.Content.Factions),
            [nameof(MotionPage.Body)] = names.Long(motion.Concerned()),
            [nameof(MotionPage.NameOf)] = (Func<Core.Bodies.BodyId, string>)names.Long,
            [nameof(MotionPage.Place)] = meeting is null ? null : (meeting, placement!.Item),
        });
    }

    /// <summary>Published with the motion: its papers, no other file.</summary>
    [Function("MotionFilePage"), Public]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "antraege/{id}/dateien/{number:int}")] HttpRequest request,
        string id, int number, CancellationToken cancellation)
    {
        var motion = (await motions.LoadAsync(StreamKey.Alone(id), cancellation))?.State;
        var file = motion?.IsPublished() == true ? motion.Content.Files.ElementAtOrDefault(number - 1) : null;
        return (file is { IsPaper: true } ? await files.ServeAsync(file, request.HttpContext.Response, cancellation) : null)
            ?? NotFound(request, "Diese Datei gibt es nicht, oder sie ist nichtöffentlich.");
    }

    [Function("MeetingPage"), Public]
    public async Task<IResult> Meeting([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitzungen/{id}")] HttpRequest request, string id, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(new(id), cancellation) is not { } meeting) return NotFound(request, "Diese Sitzung gibt es nicht.");
        var names = await lists.NamesAsync(cancellation);
        var rules = (await data.BodyAsync(meeting.Body, cancellation))!.On(meeting.On).Rules;
        ImmutableArray<Deadline> deadlines = [Deadlines.Motion(meeting, rules), Deadlines.Invitation(meeting, rules), Deadlines.Paper(meeting, rules)];
        var agenda = (await agendas.OfAsync(meeting.Id, cancellation))!;
        return Page<MeetingPage>(request, new() {
            [nameof(MeetingPage.Meeting)] = meeting,
            [nameof(MeetingPage.BodyName)] = names.Long(meeting.Body),
            [nameof(MeetingPage.Deadlines)] = deadlines,
            [nameof(MeetingPage.Papers)] = agenda.Papers.Where(paper => paper.Public).Select(paper => (paper, names.Of(paper.Unit))).ToImmutableArray(),
            [nameof(MeetingPage.Rows)] = await agendaPages.PublicRowsAsync(agenda, cancellation),
        });
    }

    /// <summary>Named to sort last: the first match in function-name order wins.</summary>
    [Function("ZzNotFoundPage"), Public]
    public static IResult Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*rest}")] HttpRequest request) => NotFound(request, "Diese Seite gibt es nicht.");

    private static RazorComponentResult<MessagePage> NotFound(HttpRequest request, string text) => Message(request, "Nicht gefunden", text, 404);

    private static RazorComponentResult<MessagePage> Message(HttpRequest request, string title, string text, int status = 200)
    {
        PageHeaders.Public(request.HttpContext);
        return new(new Dictionary<string, object?> { [nameof(MessagePage.Title)] = title, [nameof(MessagePage.Text)] = text }) { StatusCode = status };
    }

    private static RazorComponentResult<TPage> Page<TPage>(HttpRequest request, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        PageHeaders.Public(request.HttpContext);
        return new(parameters);
    }
}
