using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings;

/// <summary>The one door by which a meeting changes: scheduled, invited, moved, held, cancelled. Stores it and tells everything that hangs on it.</summary>
internal sealed class MeetingChanges(
    Documents<Meeting> meetings, Documents<BodyOfMeeting> bodyOf, MeetingMotions motions, IEnumerable<IMeetingListener> listeners, CheckQueue checks, Settings settings, TimeProvider time) : IChecked
{
    public const string Name = "meeting";
    private const int MostRaces = 20;

    public string Kind => Name;

    /// <summary>What became of it; how it stood before is kept by itself.</summary>
    /// <param name="meeting">As it is to stand.</param>
    /// <param name="client">Wakes what waits for the meeting.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="seen">The version the caller has looked at; null: whatever stands.</param>
    public async Task<SavedMeeting> SaveAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation, int? seen = null)
    {
        var owner = await bodyOf.LoadAsync(BodyOfMeeting.Partition, meeting.Id.Value, cancellation);
        if (owner is not null && owner.Value.Body != meeting.Body) return new(meeting, false, new Refusal.Invalid("meeting", $"Den Schlüssel „{meeting.Id}“ hat schon die Sitzung eines anderen Gremiums."));
        for (var race = 0; race < MostRaces; race++)
        {
            var was = await meetings.LoadAsync(meeting.Body.Value, meeting.Id.Value, cancellation);
            if (was?.Value == meeting) return new(was.Value, false, null);
            if (MeetingVersions.Refuse(was?.Value, meeting.Id, seen) is { } outdated) return new(was?.Value ?? meeting, false, outdated);
            if (await RefuseAsync(was?.Value, meeting, cancellation) is { } refusal) return new(was?.Value ?? meeting, false, refusal);
            await checks.EnqueueAsync(Name, meeting.Id.Value, settings.CheckAfter(), cancellation);
            if (owner is null) await bodyOf.PutAsync(BodyOfMeeting.Partition, meeting.Id.Value, new(meeting.Body), cancellation);
            var now = was is null ? meeting with { Before = [] } : meeting.ChangedFrom(was.Value, Now());
            if (await meetings.SaveAsync(meeting.Body.Value, meeting.Id.Value, now, was, cancellation) is null) continue;
            await TellAsync(now, client, cancellation);
            return new(now, was is null, null);
        }
        throw new InvalidOperationException($"Others were faster {MostRaces} times at {meeting.Id}.");
    }

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await bodyOf.LoadAsync(BodyOfMeeting.Partition, id, cancellation) is { } owner
            && await meetings.LoadAsync(owner.Value.Body.Value, id, cancellation) is { } meeting)
            await TellAsync(meeting.Value, client, cancellation);
    }

    private async Task<Refusal?> RefuseAsync(Meeting? was, Meeting meeting, CancellationToken cancellation)
    {
        var mayContradict = was is not null && (was.On != meeting.On || !meeting.TakesPlace);
        return MeetingTransitions.Refuse(was, meeting, mayContradict && await motions.HasResultsAsync(meeting.Id, cancellation), Berlin.DateOf(Now()));
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    private async Task TellAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var listener in listeners) await listener.ChangedAsync(meeting, client, cancellation);
    }
}

/// <summary>The meeting as it stands now, and why it was not changed (null: it is as wanted).</summary>
internal sealed record SavedMeeting(Meeting Now, bool Created, Refusal? Refusal);

/// <summary>Something that hangs on meetings: motions, duties, a meeting's own preparation, its agenda. Told at least once, after the meeting was stored.</summary>
internal interface IMeetingListener
{
    Task ChangedAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation);
}
