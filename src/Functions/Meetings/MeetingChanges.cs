using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings;

/// <summary>Stores a meeting and tells everything that hangs on it: scheduled, moved, held, cancelled.</summary>
internal sealed class MeetingChanges(
    Documents<Meeting> meetings, Documents<BodyOfMeeting> bodyOf, IEnumerable<IMeetingListener> listeners, CheckQueue checks, Settings settings) : IChecked
{
    public const string Name = "meeting";

    public string Kind => Name;

    /// <summary>Whether it was new; null when the id belongs to another body's meeting.</summary>
    public async Task<SavedMeeting?> SaveAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation)
    {
        var owner = await bodyOf.LoadAsync(BodyOfMeeting.Partition, meeting.Id.Value, cancellation);
        if (owner is not null && owner.Value.Body != meeting.Body) return null;
        await checks.EnqueueAsync(Name, meeting.Id.Value, settings.CheckAfter(), cancellation);
        if (owner is null) await bodyOf.PutAsync(BodyOfMeeting.Partition, meeting.Id.Value, new(meeting.Body), cancellation);
        var was = await meetings.LoadAsync(meeting.Body.Value, meeting.Id.Value, cancellation);
        await meetings.PutAsync(meeting.Body.Value, meeting.Id.Value, meeting, cancellation);
        if (was?.Value != meeting) await TellAsync(meeting, client, cancellation);
        return new(was is null);
    }

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await bodyOf.LoadAsync(BodyOfMeeting.Partition, id, cancellation) is { } owner
            && await meetings.LoadAsync(owner.Value.Body.Value, id, cancellation) is { } meeting)
            await TellAsync(meeting.Value, client, cancellation);
    }

    private async Task TellAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var listener in listeners) await listener.ChangedAsync(meeting, client, cancellation);
    }
}

internal sealed record SavedMeeting(bool Created);

/// <summary>Something that hangs on meetings: motions, duties, a meeting's own preparation. Told at least once, after the meeting was stored.</summary>
internal interface IMeetingListener
{
    Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation);
}
