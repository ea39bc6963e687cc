using System.Net.Mime;
using System.Text;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Documents;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>What comes out of a meeting to read: excerpts of its minutes, and its controlling list.</summary>
internal sealed class MinutesAndControllingTabs(MeetingDoor door, Sessions sessions, ControllingLists lists, BodyDuties duties,
    PublicLists names)
{
    [Function("OfficeMeetingMinutesPage"), Page(Permission.SeeMinutes)]
    public async Task<IResult> Minutes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/niederschrift")] HttpRequest request,
        string id, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMinutes, cancellation);
        if (no is not null) return no;
        var items = await sessions.ItemsAsync(head!.Meeting, cancellation);
        return RazorPage.Of<MeetingMinutesPage>(new()
        {
            [nameof(MeetingMinutesPage.Head)] = head,
            [nameof(MeetingMinutesPage.Items)] = items.SelectMany(item => item.Motions.Where(motion => motion.Recorded is not null)
                .Select(motion => (item, motion))).ToImmutableArray(),
        });
    }

    [Function("OfficeMeetingControllingPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Controlling(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/controlling")] HttpRequest request,
            string id,
        CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        if (no is not null) return no;
        var (presented, now) = (await lists.PresentedAsync(head!.Meeting, cancellation) is not null, request.Query["jetzt"] == "ja");
        return RazorPage.Of<MeetingControllingPage>(new()
        {
            [nameof(MeetingControllingPage.Head)] = head,
            [nameof(MeetingControllingPage.Sheet)] = await SheetAsync(head.Meeting, now, cancellation),
            [nameof(MeetingControllingPage.Presented)] = presented,
            [nameof(MeetingControllingPage.Now)] = now || !presented,
        });
    }

    /// <summary>"docx", "csv", or the page for printing.</summary>
    [Function("OfficeMeetingControllingFile"), Page(Permission.SeeMeetings)]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/controlling.{form}")] HttpRequest request,
        string id, string form, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        if (no is not null) return no;
        var sheet = await SheetAsync(head!.Meeting, request.Query["jetzt"] == "ja", cancellation);
        return form switch
        {
            "docx" => Results.Bytes(ControllingDocument.Write(sheet), WordDocument.ContentType, $"controlling-{head.Meeting.Id}.docx"),
            "csv" => Results.Bytes(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ControllingCsv.Write(sheet.Rows))],
                $"{MediaTypeNames.Text.Csv}; charset=utf-8", $"controlling-{head.Meeting.Id}.csv"),
            _ => RazorPage.Of<ControllingPage>(new() { [nameof(ControllingPage.Sheet)] = sheet }),
        };
    }

    private async Task<ControllingSheet> SheetAsync(Meeting meeting, bool now, CancellationToken cancellation)
    {
        ControllingList? list = now ? null : await lists.PresentedAsync(meeting, cancellation);
        list ??= await lists.NowAsync(meeting, await duties.AsStoredAsync(meeting.Body, cancellation), cancellation);
        return ControllingSheets.Of(list, await names.NamesAsync(cancellation), ListPart.Both);
    }
}
