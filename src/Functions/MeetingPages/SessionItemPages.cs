using System.Globalization;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages.Minutes;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>Any result of one item: the form of the minutes, filled with the item's motions and the seats instead of what was
/// read.</summary>
internal sealed class SessionItemPages(MeetingDoor door, Sessions sessions, MinutesCandidates candidates, MinutesRecorder recorder)
{
    private const string Route = "buero/sitzungen/{id}/durchfuehrung/{item}";

    [Function("OfficeSessionItemPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id, string item,
        CancellationToken cancellation)
    {
        var (head, found, no) = await FindAsync(request, id, item, Permission.RecordReading, cancellation);
        if (no is not null) return no;
        var present = await sessions.PresentAsync(head!.Meeting, request.Query, cancellation);
        return await PageAsync(request, head, found!, SessionPrefill.Of(head.Meeting.Id, found!, present), [], 200, cancellation);
    }

    [Function("SendOfficeSessionItem"), Page(Permission.RecordReading)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, string item,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (head, found, no) = await FindAsync(request, id, item, Permission.RecordReading, cancellation);
        if (no is not null) return no;
        var form = await Posted.FormAsync(request, cancellation);
        var sent = MinutesFormReader.Of(form) with { Meeting = head!.Meeting.Id.Value, Item = found!.Number };
        var present = await sessions.PresentAsync(head.Meeting, request.Query, cancellation);
        if (SessionPrefill.More(sent, form["step"].ToString(), present) is { } more)
            return await PageAsync(request, head, found, more, [], 200, cancellation);
        var (_, problems) = await recorder.RecordAsync(sent, request.Who(), client, cancellation);
        if (!problems.IsEmpty)
            return await PageAsync(request, head, found, sent with { Id = MinutesPrefill.NewId() }, problems, 400, cancellation);
        var query = QueryString.FromUriComponent(Presence.Query(present))
            .Add("getan", string.Create(CultureInfo.InvariantCulture, $"minutes-{sent.Id}"));
        return new SeeOther($"{head.Path}/durchfuehrung{query}#punkt-{found.Key}");
    }

    private async Task<(MeetingHead? Head, SessionItem? Item, IResult? No)> FindAsync(
        HttpRequest request, string id, string item, Permission permission, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, permission, cancellation);
        if (no is not null) return (null, null, no);
        return (await sessions.ItemsAsync(head!.Meeting, cancellation)).FirstOrDefault(one => one.Key == item) is { Number: not null } found
            ? (head, found, null)
            : (null, null, RazorPage.Missing("Diesen Tagesordnungspunkt gibt es nicht, oder er hat noch keine Nummer."));
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, MeetingHead head, SessionItem item, MinutesForm form, ImmutableArray<string> problems, int status,
        CancellationToken cancellation) => RazorPage.Of<SessionItemPage>(new()
        {
            [nameof(SessionItemPage.Head)] = head,
            [nameof(SessionItemPage.Item)] = item,
            [nameof(SessionItemPage.Form)] = form,
            [nameof(SessionItemPage.Choices)] = MinutesCandidates.Choices(await candidates.WorldAsync(request.Who(), cancellation)),
            [nameof(SessionItemPage.Back)] = $"{head.Path}/durchfuehrung{request.QueryString}",
            [nameof(SessionItemPage.Problems)] = problems,
        }, status);
}
