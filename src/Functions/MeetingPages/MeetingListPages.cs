using NodaTime.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>The meetings of the bodies that are somebody's, and scheduling one.</summary>
internal sealed class MeetingListPages(MasterData data, MeetingChanges changes, Clock clock)
{
    [Function("OfficeMeetingsPage"), Page(Permission.SeeMeetings)]
    public Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen")] HttpRequest request,
            CancellationToken cancellation) =>
        PageAsync(request, [], null, 200, cancellation);

    [Function("SendOfficeMeeting"), Page(Permission.EditMeeting)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/sitzungen")] HttpRequest request,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var form = await Posted.FormAsync(request, cancellation);
        var body = new BodyId(form.Text("body") ?? "");
        if (await data.CalendarAsync(body, cancellation) is not { } calendar)
            return await PageAsync(request, [new("body", "Bitte wählen Sie das Gremium."), .. MeetingForm.Wrong(form)], form, 400,
                cancellation);
        if (request.May(Permission.EditMeeting, Scope.Of(body), out _) is { } no) return no;
        if (MeetingForm.Wrong(form) is { IsEmpty: false } wrong) return await PageAsync(request, wrong, form, 400, cancellation);
        var meeting = MeetingForm.Of(form, new(Key(form, body, calendar), body, default, default, "", MeetingState.Scheduled));
        var (saved, refusal) = await changes.SaveAsync(meeting, client, cancellation);
        return refusal is not null
            ? await PageAsync(request, RazorPage.Problems(refusal, ("on", "on")), form, RazorPage.Status(refusal), cancellation)
            : new SeeOther($"/buero/sitzungen/{saved!.Now.Id}/termin?getan=angelegt");
    }

    /// <summary>"sid-2026-02-10", and another one where that is another meeting: the form sent twice is one meeting.</summary>
    private static MeetingId Key(IFormCollection form, BodyId body, BodyCalendar calendar)
    {
        var on = form.Day("on")!.Value;
        var key = $"{body}-{LocalDatePattern.Iso.Format(on)}";
        return calendar.Find(new(key)) is { } there && there != MeetingForm.Of(form, there)
            ? new($"{key}-{form.CommandId()["page-".Length..][..6]}")
            : new(key);
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status, CancellationToken cancellation)
    {
        var (seen, mine) = (request.Who().ReachOf(Permission.SeeMeetings), request.Who().ReachOf(Permission.EditMeeting));
        var (body, past) = (request.Query["gremium"].ToString(), request.Query["zeit"] == "alle");
        var bodies = (await data.AllBodiesAsync(cancellation)).Select(one => (Now: one.On(clock.Today), All: one))
            .Where(one => seen.Has(one.Now.Id.Value)).OrderBy(one => one.Now.Name, StringComparer.Ordinal).ToArray();
        var rows = new List<OfficeMeetingRow>();
        foreach (var one in bodies.Where(one => body.Length == 0 || one.Now.Id.Value == body))
            rows.AddRange(Rows(await data.CalendarOfAsync(one.All, cancellation), one.Now.ShortName, past));
        return RazorPage.Of<OfficeMeetingsPage>(new()
        {
            [nameof(OfficeMeetingsPage.Rows)] = past
                ? rows.OrderByDescending(row => row.Meeting.On).ToImmutableArray() : [.. rows.OrderBy(row => row.Meeting.On)],
            [nameof(OfficeMeetingsPage.Bodies)] = bodies.Select(one => Choice(one.Now)).ToImmutableArray(),
            [nameof(OfficeMeetingsPage.Theirs)] = bodies.Where(one => mine.Has(one.Now.Id.Value)).Select(one => Choice(one.Now))
                .ToImmutableArray(),
            [nameof(OfficeMeetingsPage.Today)] = clock.Today,
            [nameof(OfficeMeetingsPage.Body)] = body,
            [nameof(OfficeMeetingsPage.Past)] = past,
            [nameof(OfficeMeetingsPage.FormId)] = Posted.NewId(),
            [nameof(OfficeMeetingsPage.Problems)] = problems,
            [nameof(OfficeMeetingsPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }

    /// <summary>Without the past: what is still to come, and what has been and is not closed.</summary>
    private IEnumerable<OfficeMeetingRow> Rows(BodyCalendar calendar, string name, bool past) =>
        from meeting in calendar.Meetings
        where past || (meeting.TakesPlace && meeting.State != MeetingState.Held) || (meeting.On >= clock.Today)
        let ahead = meeting.On >= clock.Today && meeting.TakesPlace
        select new OfficeMeetingRow(
            meeting, name, ahead ? calendar.MotionDeadline(meeting) : null,
            ahead ? Deadlines.Invitation(meeting, calendar.Rules.On(meeting.On)).On : null);

    private static Choice Choice(Body body) => new(body.Id.Value, body.Name);
}
