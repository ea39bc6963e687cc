using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>Loads what a decision on an agenda needs to know.</summary>
internal sealed class AgendaWorlds(MasterData data, MeetingMotions motions, BodyDuties duties, Clock clock)
{
    /// <summary>Null when there is no such meeting.</summary>
    public async Task<AgendaWorld?> OfAsync(MeetingId id, CancellationToken cancellation)
    {
        if (await data.MeetingAsync(id, cancellation) is not { } meeting || await data.CalendarAsync(meeting.Body, cancellation) is not { } calendar) return null;
        var rules = calendar.Rules.On(meeting.On);
        var owed = await duties.PreviewAsync(calendar, clock.Now, cancellation);
        var placed = await motions.OnAsync(id, cancellation);
        return new(meeting, rules, [.. placed.Select(one => one.Place)], StandingItems.Of(meeting, rules, owed), clock.Today);
    }
}
