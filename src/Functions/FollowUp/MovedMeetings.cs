using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Letters.Motions;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Tells the factions whose motions are on a meeting that it got another day, hour or place. Units are told by their duties.</summary>
internal sealed class MovedMeetings(MeetingMotions motions, MasterData data, Mailroom mailroom, Settings settings, Clock clock)
{
    /// <summary>Writes the mails; the answer is what is to be appended once they lie in the outbox.</summary>
    /// <param name="meeting">As it stands.</param>
    /// <param name="preparation">As stored; null: not begun.</param>
    /// <param name="before">What is appended before that.</param>
    /// <param name="cancellation">Of the step.</param>
    public async Task<ImmutableArray<PreparationEvent>> TellAsync(Meeting meeting, Preparation? preparation, ImmutableArray<PreparationEvent> before, CancellationToken cancellation)
    {
        if (MeetingNotices.Untold(preparation, meeting, clock.Today) is not { } known) return [];
        var body = (await data.BodyAsync(meeting.Body, cancellation))!.On(meeting.On);
        foreach (var owed in MeetingNotices.Owed(meeting, await motions.FactionsAsync(meeting.Id, cancellation)))
            await mailroom.WriteAsync(owed, MovedMeetingLetter.Write(meeting, known, body.Name, settings.BaseUrl), cancellation);
        return MeetingNotices.Told(meeting, preparation is not null || before.Any(each => each is PreparationEvent.Planned));
    }
}
