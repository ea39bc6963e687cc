using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Starts the quarterly letter on its day, or late when its day was missed; never twice.</summary>
internal sealed class DailyLetter(LettersOfQuarter letters, Orchestrations orchestrations, TimeProvider time) : IDaily
{
    public async Task RunAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var today = Berlin.DateOf(Instant.FromDateTimeOffset(time.GetUtcNow()));
        if (QuarterlyLetters.DueOn(today) is not { } quarter || await letters.IsClosedAsync(quarter.ToString(), cancellation)) return;
        await orchestrations.EnsureAsync(client, Names.QuarterlyLetter, $"letter-{quarter}", new Carried(1, quarter.ToString(), "Planned"), cancellation);
    }
}
