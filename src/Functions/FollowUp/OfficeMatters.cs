using System.Runtime.CompilerServices;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>All that waits for an office now. Facts are read, never an index: nothing is missing that a list has lost.</summary>
internal sealed class OfficeMatters(
    MasterData data, Facts<Motion, MotionEvent> motions, BodyDuties duties, ImplementationCommands implementations, ViewLinks views,
    Settings settings, Clock clock)
{
    public async Task<ILookup<BodyId, OfficeLine>> OpenAsync(CancellationToken cancellation)
    {
        var lines = new List<(BodyId Body, OfficeLine? Line)>();
        await foreach (var line in MotionsAsync(cancellation)) lines.Add(line);
        foreach (var duty in await duties.AsStoredAsync(null, cancellation))
            if (duty.AwaitsConfirmation) lines.Add((duty.Body, OfficeWork.Of(duty, views.For(duty.Id)[settings.BaseUrl.Length..])));
        foreach (var work in await implementations.AllAsync(null, cancellation)) lines.Add((work.Body, OfficeWork.Of(work)));
        return lines.Where(each => each.Line is not null).ToLookup(each => each.Body, each => each.Line!);
    }

    private async IAsyncEnumerable<(BodyId Body, OfficeLine? Line)> MotionsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var calendars = new Dictionary<BodyId, BodyCalendar?>();
        await foreach (var stored in motions.ScanAsync(null, cancellation))
        {
            var concerned = stored.State.Concerned();
            yield return (concerned, OfficeMotions.Misread(stored.State));
            if (stored.State.State.HasEnded() && !MissingText.Of(stored.State)) continue;
            if (!calendars.TryGetValue(concerned, out var calendar))
                calendars[concerned] = calendar = await data.CalendarAsync(concerned, cancellation);
            if (calendar is not null) yield return (concerned, OfficeMotions.Of(stored.State, calendar, clock.Today));
        }
    }
}
