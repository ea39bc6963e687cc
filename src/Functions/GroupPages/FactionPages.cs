using System.Net.Mime;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Groups;

namespace Wiedervorlage.Functions.GroupPages;

/// <summary>The motions of a faction: where each stands and when it is dealt with next.</summary>
internal sealed class FactionPages(Documents<MotionSummary> summaries, MasterData data, PublicLists lists)
{
    [Function("FactionPage"), Page(Permission.SeeFactionPages)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "fraktion")] HttpRequest request, CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        var (key, theirs, no) = Chosen(request, names);
        if (no is not null) return no;
        var rows = await RowsAsync(new(key), names, cancellation);
        var filed = rows.FirstOrDefault(row => row.Id.Value == request.Query["gestellt"].ToString());
        return RazorPage.Of<FactionPage>(new()
        {
            [nameof(FactionPage.Key)] = key,
            [nameof(FactionPage.Name)] = names.Of([new FactionId(key)]),
            [nameof(FactionPage.Theirs)] = theirs,
            [nameof(FactionPage.Rows)] = rows,
            [nameof(FactionPage.MayFile)] = request.Who().May(Permission.FileMotion, Scope.Of(new FactionId(key))).Refusal is null,
            [nameof(FactionPage.Filed)] = filed is null ? null
                : $"„{filed.Title}“, eingegangen am {GermanDates.Of(filed.ReceivedOn)}. Geschrieben wird an: Geschäftsstelle {filed.Body}.",
        });
    }

    [Function("FactionTable"), Page(Permission.SeeFactionPages)]
    public async Task<IResult> Table(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "fraktion/antraege.csv")] HttpRequest request,
            CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        var (key, _, no) = Chosen(request, names);
        return no ?? Results.Bytes(
            FactionCsv.Write(await RowsAsync(new(key), names, cancellation)), $"{MediaTypeNames.Text.Csv}; charset=utf-8",
                $"antraege-{key}.csv");
    }

    internal static (string Key, ImmutableArray<Choice> Theirs, IResult? No) Chosen(HttpRequest request, KnownNames names) =>
        GroupChoice.Of(
        request, "fraktion", Permission.SeeFactionPages, names.Factions.Select(one => new Choice(one.Key.Value, one.Value)), Role.Faction);

    private async Task<ImmutableArray<FactionMotionRow>> RowsAsync(FactionId faction, KnownNames names, CancellationToken cancellation)
    {
        var (rows, calendars) = (new List<FactionMotionRow>(), new Dictionary<BodyId, BodyCalendar?>());
        await foreach (var document in summaries.ScanAsync(MotionSummary.Partition, cancellation))
        {
            var motion = document.Value;
            if (!motion.Factions.Contains(faction)) continue;
            if (!calendars.TryGetValue(motion.Body, out var calendar))
                calendars[motion.Body] = calendar = await data.CalendarAsync(motion.Body, cancellation);
            rows.Add(new(
                motion.Id, motion.Reference, motion.Title, motion.ReceivedOn, names.Short(motion.Body),
                    MotionTransitions.German(motion.State),
                Next(motion, calendar), motion.Public, motion.Published));
        }
        return [.. rows.OrderByDescending(row => row.ReceivedOn).ThenBy(row => row.Id.Value, StringComparer.Ordinal)];
    }

    private static string? Next(MotionSummary motion, BodyCalendar? calendar) => motion.State switch
    {
        MotionState.Placed state => In(state.Placement.Meeting, calendar, state.Placement.Item),
        MotionState.InReading state => In(state.Placement.Meeting, calendar, state.Placement.Item),
        MotionState.AwaitingPlace { Meeting: { } meeting } => In(meeting, calendar, null),
        MotionState.Postponed state => Back(state.Target, calendar),
        MotionState.Deferred state => Back(state.Target, calendar),
        _ => null,
    };

    private static string Back(ReturnTarget target, BodyCalendar? calendar) =>
        target is ReturnTarget.InMeeting to && In(to.Meeting, calendar, null) is { } known ? known : TargetTexts.German(target);

    private static string? In(MeetingId id, BodyCalendar? calendar, string? item) =>
        calendar?.Find(id) is { } meeting ? $"Sitzung am {GermanDates.Of(meeting.On)}{(item is null ? "" : $", TOP {item}")}" : null;
}
