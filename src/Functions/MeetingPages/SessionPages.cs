using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>While the meeting is held, or after it: the items with what is recorded, and the usual result in one step.</summary>
internal sealed class SessionPages(MeetingDoor door, Sessions sessions, MotionCommands commands, MasterData data, Clock clock)
{
    [Function("OfficeSessionPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/durchfuehrung")] HttpRequest request,
        string id, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await PageAsync(request, head!, [], 200, cancellation);
    }

    [Function("SendOfficeSession"), Page(Permission.RecordReading)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/sitzungen/{id}/durchfuehrung")] HttpRequest request,
        string id, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (head, by, no) = await door.OpenAsync(request, id, Permission.RecordReading, cancellation);
        if (no is not null) return no;
        var form = await Posted.FormAsync(request, cancellation);
        var item = (await sessions.ItemsAsync(head!.Meeting, cancellation))
            .FirstOrDefault(one => one.Motions.Any(motion => motion.Id.Value == form["motion"].ToString()));
        if (item?.Motions.First(one => one.Id.Value == form["motion"].ToString()) is not { } motion)
            return await PageAsync(request, head, [new("", "Dieser Antrag steht nicht auf der Tagesordnung.")], 404, cancellation);
        var present = await sessions.PresentAsync(head.Meeting, request.Query, cancellation);
        if (present.All(one => one.Present == 0))
            return await PageAsync(request, head, [new("", "Es ist niemand als anwesend angegeben; dann gibt es keine Abstimmung.")], 400,
                cancellation);
        UnitId? lead = form.Text("leadUnit") is { } unit ? new UnitId(unit) : null;
        if (lead is { } named && await data.UnitAsync(named, cancellation) is null)
            return await PageAsync(request, head, [new("", "Diese Stelle gibt es nicht.")], 400, cancellation);
        var reading = Reading(head, item.Number ?? "", motion, present) with { LeadUnit = lead };
        var sent = new Envelope(form.CommandId(motion.Id.Value), by!, client);
        var (_, refusal) = await commands.HandleAsync(motion.Id, new MotionCommand.RecordReading(reading), sent, cancellation);
        if (refusal is not null) return await PageAsync(request, head, RazorPage.Problems(refusal), RazorPage.Status(refusal),
            cancellation);
        var query = QueryString.FromUriComponent(Presence.Query(present)).Add("getan", form.CommandId());
        return new SeeOther($"{head.Path}/durchfuehrung{query}#punkt-{item.Key}");
    }

    /// <summary>As proposed, and nobody against it.</summary>
    private static Reading Reading(MeetingHead head, string item, SessionMotion motion, ImmutableArray<PresentFaction> present) => new(
        head.Meeting.Id, default, default, item, ReadingResult.Adopted, null, null,
        [UnanimousBallot.Of($"Antrag „{motion.Title}“", present.Select(one => (new SeatShare(new(one.Faction), one.Present), one.Name)))],
        [], null, null, null, []);

    private async Task<IResult> PageAsync(
        HttpRequest request, MeetingHead head, ImmutableArray<FieldProblem> problems, int status, CancellationToken cancellation)
    {
        var items = await sessions.ItemsAsync(head.Meeting, cancellation);
        var present = await sessions.PresentAsync(head.Meeting, request.Query, cancellation);
        return RazorPage.Of<SessionPage>(new()
        {
            [nameof(SessionPage.Head)] = head,
            [nameof(SessionPage.Items)] = items,
            [nameof(SessionPage.Present)] = present,
            [nameof(SessionPage.Units)] = (await data.AllUnitsAsync(cancellation)).Select(one => one.On(clock.Today))
                .OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => new Choice(one.Id.Value, one.Name)).ToImmutableArray(),
            [nameof(SessionPage.Query)] = Presence.Query(present),
            [nameof(SessionPage.Today)] = clock.Today,
            [nameof(SessionPage.FormId)] = Posted.NewId(),
            [nameof(SessionPage.Done)] = problems.IsEmpty ? await sessions.DoneAsync(items, request.Query["getan"], cancellation) : null,
            [nameof(SessionPage.Problems)] = problems,
        }, status);
    }
}
