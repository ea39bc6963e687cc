using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Procedures;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>Starts the quarterly letter on its day, or late when its day was missed; never twice.</summary>
internal sealed class DailyLetter(MasterData data, LettersOfQuarter letters, Orchestrations orchestrations, Clock clock) : IDaily
{
    public Task RunAsync(DurableTaskClient client, CancellationToken cancellation) => WakeAsync(client, cancellation);

    /// <returns>1 when a letter is due that is not closed.</returns>
    public async Task<int> WakeAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var today = clock.Today;
        if (await letters.IsClosedAsync(Quarter.Of(today).ToString(), cancellation)) return 0;
        var city = BodyRules.OfCity((await data.AllBodiesAsync(cancellation)).Select(body => body.On(today).Rules));
        if (QuarterlyLetters.DueOn(today, city) is not { } quarter) return 0;
        await orchestrations.EnsureAsync(
            client, Names.QuarterlyLetter, $"letter-{quarter}", new Carried(Carried.Today, quarter.ToString(), "Planned"), cancellation);
        return 1;
    }
}
