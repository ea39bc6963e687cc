using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Documents;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>
/// The controlling list as data, as a page to print, for Word and for a spreadsheet. Only for the office, who takes the part for the public agenda by <c>?part=public</c>.
/// Once it was sent it stays as presented; <c>?now=true</c> shows what stands now.
/// </summary>
internal sealed class ControllingListApi(ControllingLists lists, BodyDuties duties, MasterData data, PublicLists names)
{
    [Function("GetControllingList")]
    public Task<IResult> Json(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/meetings/{meeting}/controlling-list")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        AnswerAsync(request, meeting, (list, _, part) => Results.Json(Only(list, part)), cancellation);

    [Function("GetControllingListPage")]
    public Task<IResult> Html(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/meetings/{meeting}/controlling-list.html")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        AnswerAsync(request, meeting, (list, known, part) => new RazorComponentResult<ControllingPage>(
            new Dictionary<string, object?> { [nameof(ControllingPage.Sheet)] = ControllingSheets.Of(list, known, part) }), cancellation);

    [Function("GetControllingListDocument")]
    public Task<IResult> Docx(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/meetings/{meeting}/controlling-list.docx")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        AnswerAsync(request, meeting, (list, known, part) => Results.Bytes(
            ControllingDocument.Write(ControllingSheets.Of(list, known, part)), WordDocument.ContentType, $"controlling-{list.Meeting.Id}.docx"), cancellation);

    [Function("GetControllingListTable")]
    public Task<IResult> Csv(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/meetings/{meeting}/controlling-list.csv")] HttpRequest request, string meeting, CancellationToken cancellation) =>
        AnswerAsync(request, meeting, (list, known, part) => Results.Bytes(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ControllingCsv.Write(ControllingSheets.Of(list, known, part).Rows))],
            $"{MediaTypeNames.Text.Csv}; charset=utf-8", $"controlling-{list.Meeting.Id}.csv"), cancellation);

    private async Task<IResult> AnswerAsync(HttpRequest request, string id, Func<ControllingList, KnownNames, ListPart, IResult> answer, CancellationToken cancellation)
    {
        if (Part(request.Query["part"]) is not { } part) return Problems.BadRequest("part", "Diesen Teil gibt es nicht. Möglich sind public und nonPublic; ohne Angabe beide.");
        if (await data.MeetingAsync(new(id), cancellation) is not { } meeting) return Problems.From(new Refusal.Unknown("die Sitzung", id));
        var list = request.Query["now"] == "true" ? null : await lists.PresentedAsync(meeting, cancellation);
        list ??= await lists.NowAsync(meeting, await duties.AsStoredAsync(meeting.Body, cancellation), cancellation);
        return answer(list, await names.NamesAsync(cancellation), part);
    }

    private static ListPart? Part(string? asked) => asked switch
    {
        null or "" => ListPart.Both,
        "public" => ListPart.Public,
        "nonPublic" => ListPart.NonPublic,
        _ => null,
    };

    private static ControllingList Only(ControllingList list, ListPart part) => part switch
    {
        ListPart.Public => list with { NonPublic = [], NonPublicNumbers = null },
        ListPart.NonPublic => list with { Public = [], PublicNumbers = null },
        _ => list,
    };
}
