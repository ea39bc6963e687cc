using Wiedervorlage.Core;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings;

/// <summary>The one door by which a meeting changes: scheduled, invited, moved, held, cancelled. Stores it and tells everything that hangs on it.</summary>
internal sealed class MeetingChanges(
    Documents<Meeting> meetings, Documents<BodyOfMeeting> bodyOf, MeetingMotions motions, IEnumerable<IMeetingListener> listeners, CheckQueue checks, Settings settings, Clock clock) : IChecked
{
    public const string Name = "meeting";

    public string Kind => Name;

    /// <summary>The meeting as it stands then; how it stood before is kept by itself.</summary>
    /// <param name="meeting">As it is to stand.</param>
    /// <param name="client">Wakes what waits for the meeting.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <param name="seen">The version the caller has looked at; null: whatever stands.</param>
    public async Task<Answer<SavedMeeting>> SaveAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation, int? seen = null)
    {
        var owner = await bodyOf.LoadAsync(BodyOfMeeting.Partition, meeting.Id.Value, cancellation);
        if (owner is not null && owner.Value.Body != meeting.Body)
            return new Refusal.Invalid("meeting", $"Den Schlüssel „{meeting.Id}“ hat schon die Sitzung eines anderen Gremiums.");
        var (saved, refusal) = await meetings.ChangeAsync(
            meeting.Body.Value, meeting.Id.Value, was => DecideAsync(was?.Value, meeting, seen, owner is null, cancellation), cancellation);
        if (refusal is not null) return refusal;
        if (saved!.IsOther) await TellAsync(saved.Now.Value, client, cancellation);
        return new SavedMeeting(saved.Now.Value, saved.IsNew);
    }

    /// <summary>As it will be stored. Check and index come before it: whatever is there is found.</summary>
    private async Task<Answer<Meeting>> DecideAsync(Meeting? was, Meeting meeting, int? seen, bool isUnknown, CancellationToken cancellation)
    {
        if (was is not null) meeting = meeting with { AlsoKnownAs = [.. was.AlsoKnownAs.Union(meeting.AlsoKnownAs)] };
        if (was == meeting) return was!;
        if ((MeetingVersions.Refuse(was, meeting.Id, seen) ?? await RefuseAsync(was, meeting, cancellation)) is { } refusal) return refusal;
        await checks.EnqueueAsync(Name, meeting.Id.Value, settings.CheckAfter(), cancellation);
        if (isUnknown) await bodyOf.PutAsync(BodyOfMeeting.Partition, meeting.Id.Value, new(meeting.Body), cancellation);
        return was is null ? meeting with { Before = [] } : meeting.ChangedFrom(was, clock.Now);
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
        return MeetingTransitions.Refuse(was, meeting, mayContradict && await motions.HasResultsAsync(meeting.Id, cancellation), clock.Today);
    }

    private async Task TellAsync(Meeting meeting, DurableTaskClient client, CancellationToken cancellation)
    {
        foreach (var listener in listeners) await listener.ChangedAsync(meeting, client, cancellation);
    }
}

/// <summary>The meeting as it stands now; <paramref name="Created"/>: it was not there before.</summary>
internal sealed record SavedMeeting(Meeting Now, bool Created);
