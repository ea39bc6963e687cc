using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings;

/// <summary>The agenda as the motions' facts give it: by number, several motions in one item, those without a number last.</summary>
internal sealed class AgendaApi(MasterData data, BodyDuties duties, Documents<MotionSummary> summaries)
{
    [Function("GetAgenda")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/meetings/{meeting}/agenda")] HttpRequest request, string meeting, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(new(meeting), cancellation) is not { } found) return Problems.From(new Refusal.Unknown("die Sitzung", meeting));
        return Results.Json(new AgendaView(found, await ItemsAsync(found.Id, cancellation), await PapersAsync(found, cancellation)));
    }

    /// <summary>The reports that were handed in for the meeting, public or not.</summary>
    public async Task<ImmutableArray<ReportPaper>> PapersAsync(Meeting meeting, CancellationToken cancellation) =>
        ReportPapers.Of(meeting.Id, await duties.AsStoredAsync(meeting.Body, cancellation), (await data.CalendarAsync(meeting.Body, cancellation))!);

    public async Task<ImmutableArray<AgendaItem>> ItemsAsync(MeetingId meeting, CancellationToken cancellation)
    {
        var motions = new List<(string? Item, AgendaMotion Motion)>();
        await foreach (var document in summaries.ScanAsync(MotionSummary.Partition, cancellation))
        {
            var summary = document.Value;
            if (summary.Readings.LastOrDefault(reading => reading.Meeting == meeting) is { } read) motions.Add((read.Item, AgendaMotion.Of(summary, read.Result)));
            else if (summary.Placement is { } placement && placement.Meeting == meeting) motions.Add((placement.Item, AgendaMotion.Of(summary, null)));
        }
        return
        [
            .. motions.GroupBy(one => one.Item)
                .OrderBy(group => group.Key is null).ThenBy(group => group.Key is { } item ? ItemNumber.SortKey(item) : "", StringComparer.Ordinal)
                .Select(group => new AgendaItem(group.Key, [.. group.Select(one => one.Motion).OrderBy(one => one.JoinedWith is not null)])),
        ];
    }
}

internal sealed record AgendaView(Meeting Meeting, ImmutableArray<AgendaItem> Items, ImmutableArray<ReportPaper> Papers);

internal sealed record AgendaItem(string? Number, ImmutableArray<AgendaMotion> Motions);

internal sealed record AgendaMotion(MotionId Id, string? Reference, string Title, bool Published, PlacementMode? Mode, MotionId? JoinedWith, ReadingResult? Result)
{
    public static AgendaMotion Of(MotionSummary summary, ReadingResult? result) =>
        new(summary.Id, summary.Reference, summary.Title, summary.Published, summary.Placement?.Mode, summary.JoinedWith, result);
}
