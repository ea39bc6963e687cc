using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Documents;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>
/// The excerpt of the minutes of an item, by any of its motions: as data, as a page, as a Word document. Only for the office, non-public items as well.
/// The function that takes any name is named to sort last: the first match in function-name order wins.
/// </summary>
internal sealed class ExcerptsApi(Facts<Motion, MotionEvent> motions, MasterData data, Excerpts excerpts)
{
    [Function("GetExcerptDocument")]
    public Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}/excerpts/{meeting}.docx")] HttpRequest request, string id, string meeting, CancellationToken cancellation) =>
        AnswerAsync(id, meeting, excerpt => Results.Bytes(ExcerptDocument.Write(excerpt), WordDocument.ContentType, $"auszug-{meeting}-top-{excerpt.Item.Replace(' ', '-')}.docx"), cancellation);

    [Function("GetExcerptPage")]
    public Task<IResult> Page(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}/excerpts/{meeting}.html")] HttpRequest request, string id, string meeting, CancellationToken cancellation) =>
        AnswerAsync(id, meeting, excerpt => new RazorComponentResult<ExcerptPage>(new Dictionary<string, object?> { [nameof(ExcerptPage.Excerpt)] = excerpt }), cancellation);

    [Function("GetExcerptRecord")]
    public Task<IResult> Record(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/motions/{id}/excerpts/{meeting}")] HttpRequest request, string id, string meeting, CancellationToken cancellation) =>
        AnswerAsync(id, meeting, excerpt => Results.Json(excerpt), cancellation);

    /// <summary>The same for people: <c>docx</c> or, whatever else is asked for, the page.</summary>
    [Function("ExcerptOfficePage"), Page(Permission.SeeMinutes)]
    public async Task<IResult> ForPeople(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/auszuege/{id}/{meeting}.{form}")] HttpRequest request,
        string id, string meeting, string form, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(new(meeting), cancellation) is not { } held) return Problems.From(new Refusal.Unknown("die Sitzung", meeting));
        if (request.May(Permission.SeeMinutes, Scope.Of(held.Body), out _) is { } no) return no;
        return form == "docx" ? await Document(request, id, meeting, cancellation) : await Page(request, id, meeting, cancellation);
    }

    private async Task<IResult> AnswerAsync(string id, string meeting, Func<Excerpt, IResult> answer, CancellationToken cancellation)
    {
        if (await motions.LoadAsync(StreamKey.Alone(id), cancellation) is not { State: var motion }) return Problems.From(new Refusal.Unknown("der Antrag", id));
        if (await data.MeetingAsync(new(meeting), cancellation) is not { } found) return Problems.From(new Refusal.Unknown("die Sitzung", meeting));
        return await excerpts.FindAsync(motion, found, cancellation) is { } excerpt ? answer(excerpt) : Problems.From(new Refusal.WrongState(
            "notRead", "Zu diesem Antrag ist für diese Sitzung noch keine Beratung eingetragen; einen Auszug gibt es erst danach.", MotionTransitions.Allowed(motion.State)));
    }
}
