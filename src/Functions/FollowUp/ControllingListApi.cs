using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Pages;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>The controlling list as data, as a page to print, and as a table for a spreadsheet. With the non-public part: only for the office.</summary>
internal sealed class ControllingListApi(ControllingLists lists, BodyDuties duties, MasterData data, PublicLists names)
{
    [Function("GetControllingList")]
    public Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/meetings/{meeting}/controlling-list")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        AnswerAsync(meeting, (list, _) => Results.Json(list), cancellation);

    [Function("GetControllingListPage")]
    public Task<IResult> Html(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/meetings/{meeting}/controlling-list.html")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        AnswerAsync(meeting, Page, cancellation);

    [Function("GetControllingListTable")]
    public Task<IResult> Csv(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/meetings/{meeting}/controlling-list.csv")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        AnswerAsync(meeting, (list, known) => Results.Bytes(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ControllingCsv.Write(Rows(list, known)))], $"{MediaTypeNames.Text.Csv}; charset=utf-8", $"controlling-{list.Meeting.Id}.csv"), cancellation);

    private async Task<IResult> AnswerAsync(string id, Func<ControllingList, KnownNames, IResult> answer, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(new(id), cancellation) is not { } meeting) return Problems.From(new Refusal.Unknown("die Sitzung", id));
        var list = await lists.OfAsync(meeting, await duties.AsStoredAsync(meeting.Body, cancellation), cancellation);
        return answer(list, await names.NamesAsync(cancellation));
    }

    private static RazorComponentResult<ControllingPage> Page(ControllingList list, KnownNames known) => new(new Dictionary<string, object?>
    {
        [nameof(ControllingPage.Meeting)] = list.Meeting,
        [nameof(ControllingPage.BodyName)] = known.Long(list.Meeting.Body),
        [nameof(ControllingPage.Rows)] = Rows(list, known),
    });

    private static ImmutableArray<ControllingRow> Rows(ControllingList list, KnownNames known) =>
        [.. list.Public.Select(line => Row(line, true, known)), .. list.NonPublic.Select(line => Row(line, false, known))];

    private static ControllingRow Row(ControllingLine line, bool isPublic, KnownNames known) => new(
        line, isPublic, line.Applicants.IsEmpty ? "" : known.Of(line.Applicants), line.Unit is { } unit ? known.Of(unit) : "");
}
