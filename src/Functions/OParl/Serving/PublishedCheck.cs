using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>
/// Brings what is served of something to what its facts say, with everything that shows it. Repeatable; the paper of a motion comes
/// last, so that
/// whoever finds it up to date need not look further.
/// </summary>
internal sealed class PublishedCheck(
    PublishedMotions motions, PublishedMeetings meetings, PublishedCity city, Facts<Motion, MotionEvent> facts, DutyCommands duties,
    OwedToIndex owedTo, ImplementationCommands implementations) : IChecked
{
    public string Kind => Publishing.Name;

    public Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        var (what, key) = (id[..id.IndexOf(':', StringComparison.Ordinal)], id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return Races.WinAsync($"what is published of {id}", async () =>
        {
            try
            {
                await (what switch
                {
                    Publishing.Motion => MotionAsync(new(key), false, cancellation),
                    Publishing.MotionAgain => MotionAsync(new(key), true, cancellation),
                    Publishing.Meeting => MeetingAsync(new(key), cancellation),
                    Publishing.Duty => DutyAsync(key, cancellation),
                    Publishing.Implementation => ImplementationAsync(key, cancellation),
                    Publishing.MasterData => city.PublishAsync(cancellation),
                    _ => throw new InvalidOperationException($"Nothing is published of {what}."),
                });
                return id;
            }
            catch (OvertakenException)
            {
                return null;
            }
        });
    }

    private async Task MotionAsync(MotionId id, bool again, CancellationToken cancellation)
    {
        if (await motions.PartsAsync(id, again, cancellation) is not { } parts) return;
        foreach (var meeting in parts.Meetings) await meetings.PublishAsync(meeting, cancellation);
        await motions.PaperAsync(parts, cancellation);
    }

    private async Task MeetingAsync(MeetingId id, CancellationToken cancellation)
    {
        foreach (var motion in await meetings.AstrayAsync(id, cancellation))
            if (await motions.PartsAsync(motion, true, cancellation) is { } parts) await motions.PaperAsync(parts, cancellation);
        await meetings.PublishAsync(id, cancellation);
    }

    private async Task DutyAsync(string id, CancellationToken cancellation)
    {
        if (await duties.FindAsync(new(id), cancellation) is not { State: var duty }) return;
        await motions.DutyAsync(duty.Body, duty.Id, await MotionAsync(duty.Origin.Motion, cancellation), cancellation);
        if (duty.Origin.Motion is { } motion) await MotionAsync(new(motion), true, cancellation);
    }

    private async Task ImplementationAsync(string id, CancellationToken cancellation)
    {
        if (await owedTo.FindAsync(OwedToIndex.Implementations, id, cancellation) is not { } body) return;
        if (await implementations.FindAsync(new(id), cancellation) is not { } work) return;
        await motions.WorkAsync(body, work.Id, await MotionAsync(work.Origin.Motion, cancellation), cancellation);
        if (work.Origin.Motion is { } motion) await MotionAsync(new(motion), true, cancellation);
    }

    private async Task<Motion?> MotionAsync(string? id, CancellationToken cancellation) =>
        id is null ? null : (await facts.LoadAsync(StreamKey.Alone(id), cancellation))?.State;
}

/// <summary>A meeting was scheduled, invited to, moved or cancelled.</summary>
internal sealed class PublishedOnMeetings(Publishing publishing) : IMeetingListener
{
    public Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation) =>
        publishing.ChangedAsync(meeting.Id, cancellation);
}
