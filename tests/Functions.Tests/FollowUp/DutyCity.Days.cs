using Wiedervorlage.Functions.FollowUp;
using Microsoft.Azure.Functions.Worker;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>How the days pass.</summary>
internal sealed partial class DutyCity
{
    /// <summary>Lives through the days from tomorrow to <paramref name="last"/>, inclusive.</summary>
    public async Task<DutyCity> UntilAsync(LocalDate last, Func<LocalDate, Task>? atNoon = null)
    {
        while (_lived < last)
        {
            var day = _lived = _lived.PlusDays(1);
            await MoveToInstantAsync(Utc(day, 5));
            await Get<Daily>().Run(new TimerInfo(), Client, Stop);
            await MoveToInstantAsync(Utc(day, 11));
            if (atNoon is not null) await atNoon(day);
            await MoveToInstantAsync(Utc(day, 20));
        }
        return this;
    }

    /// <summary>The process is gone until the early morning of <paramref name="back"/>.</summary>
    public Task OutageAsync(LocalDate back)
    {
        _lived = back.PlusDays(-1);
        return OutageUntilInstantAsync(Utc(back, 4));
    }

    private static Instant Utc(LocalDate day, int hour) => day.At(new LocalTime(hour, 0)).InUtc().ToInstant();
}
