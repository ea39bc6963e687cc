using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Getting meetings and letters under way again is the daily look, at any time: it reads the facts and starts only what they ask for.</summary>
internal sealed class FollowUpResumable(DailyMeetings meetings, DailyLetter letter) : IResumable
{
    public async Task<int> ResumeAsync(DurableTaskClient client, bool onlyLate, CancellationToken cancellation)
    {
        if (onlyLate) return 0;
        return await meetings.WakeAsync(client, cancellation) + await letter.WakeAsync(client, cancellation);
    }
}
