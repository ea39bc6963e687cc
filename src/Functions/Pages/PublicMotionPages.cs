using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Pages;

/// <summary>A motion's way to its end, for everybody. One that is not public does not exist here.</summary>
internal sealed class PublicMotionPages(
    PublicLists lists, MasterData data, Facts<Motion, MotionEvent> motions, MotionFiles files, MotionFollowing following, Clock clock)
{
    private const string NotYet = "Der Antrag ist eingegangen. Veröffentlicht wird er, sobald die Geschäftsstelle ihn mit einer "
        + "Drucksachennummer oder auf einer Tagesordnung aufgenommen hat.";

    [Function("MotionPage"), Public]
    public async Task<IResult> Motion(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "antraege/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        if (await motions.LoadAsync(StreamKey.Alone(id), cancellation) is not { State: { Content.Public: true } motion })
            return PublicPage.Missing(request, "Diesen Antrag gibt es nicht, oder er ist nichtöffentlich.");
        if (!motion.IsPublished()) return PublicPage.Message(request, "Noch nicht veröffentlicht", NotYet);
        var names = await lists.NamesAsync(cancellation);
        return PublicPage.Of<MotionPage>(request, new()
        {
            [nameof(MotionPage.Motion)] = motion,
            [nameof(MotionPage.Factions)] = names.Of(motion.Content.Factions),
            [nameof(MotionPage.Body)] = names.Long(motion.Concerned()),
            [nameof(MotionPage.NameOf)] = (Func<Core.Bodies.BodyId, string>)names.Long,
            [nameof(MotionPage.Place)] = await PlaceAsync(motion, cancellation),
            [nameof(MotionPage.Following)] = await following.OfAsync(motion, names, cancellation),
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
            ?? PublicPage.Missing(request, "Diese Datei gibt es nicht, oder sie ist nichtöffentlich.");
    }

    private async Task<(Core.Meetings.Meeting Meeting, string? Item, bool IsOut)?> PlaceAsync(
        Motion motion, CancellationToken cancellation) =>
        motion.Place() is { } place && await data.MeetingAsync(place.Meeting, cancellation) is { } meeting
            ? (meeting, place.Item, PublicAgenda.IsOut(meeting, await data.RulesAsync(meeting, cancellation), clock.Today))
            : null;
}
