using Wiedervorlage.Story;

namespace Wiedervorlage.EndToEnd.Kills;

internal static class CityDays
{
    /// <summary>Goes to a moment, does something and lets everything finish that follows from it at once.</summary>
    public static async Task DoOnAsync(this City city, LocalDateTime at, Func<Task> act)
    {
        await city.Clock.MoveToAsync(at);
        await act();
        await city.Clock.SettleAsync();
    }
}
