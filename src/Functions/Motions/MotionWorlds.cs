using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Motions;

/// <summary>Loads what a decision on a motion needs to know: the body whose meeting the command names, else the one that is concerned.</summary>
internal sealed class MotionWorlds(MasterData data, Clock clock)
{
    /// <summary>Null when the body is unknown.</summary>
    public async Task<MotionWorld?> ForAsync(MotionCommand command, Motion? motion, CancellationToken cancellation)
    {
        var named = Named(command, motion) is { } meeting ? await data.MeetingAsync(meeting, cancellation) : null;
        var body = named?.Body ?? (command as MotionCommand.File)?.Body ?? motion?.Concerned();
        return body is { } id ? await OfAsync(id, named?.On, cancellation) : null;
    }

    public Task<MotionWorld?> OfAsync(BodyId id, CancellationToken cancellation) => OfAsync(id, null, cancellation);

    /// <summary>Seats are those of the day of the meeting that the command names.</summary>
    private async Task<MotionWorld?> OfAsync(BodyId id, LocalDate? on, CancellationToken cancellation)
    {
        var today = clock.Today;
        return await data.BodyAsync(id, cancellation) is { } body && await data.CalendarAsync(id, cancellation) is { } calendar
            ? new(body.On(on ?? today), calendar, today)
            : null;
    }

    private static MeetingId? Named(MotionCommand command, Motion? motion) => command switch
    {
        MotionCommand.Place place => place.Placement.Meeting,
        MotionCommand.TakeNumber take => take.Meeting,
        MotionCommand.LeaveAgenda leave => leave.Meeting,
        MotionCommand.ReturnToAgenda back => back.Placement.Meeting,
        MotionCommand.RecordReading record => record.Reading.Meeting,
        MotionCommand.Change change => change.To.Meeting ?? motion?.Readings.ElementAtOrDefault(change.Number - 1)?.Meeting,
        MotionCommand.Correct correct => correct.Reading.Meeting,
        _ => null,
    };
}
