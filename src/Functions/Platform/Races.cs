namespace Wiedervorlage.Functions.Platform;

/// <summary>Trying again when somebody else was faster: the one loop for lost races. Each attempt loads what stands now and decides anew.</summary>
internal static class Races
{
    private const int Most = 20;

    /// <param name="attempt">Answers null when the race was lost.</param>
    /// <returns>Null when it was lost each time.</returns>
    public static async Task<T?> TryAsync<T>(Func<Task<T?>> attempt) where T : class
    {
        for (var race = 0; race < Most; race++)
            if (await attempt() is { } won)
                return won;
        return null;
    }

    /// <summary>The same where nobody can be told to come again: throws, and whoever called is called once more by queue or engine.</summary>
    /// <param name="at">At what; for the log.</param>
    /// <param name="attempt">Answers null when the race was lost.</param>
    public static async Task<T> WinAsync<T>(string at, Func<Task<T?>> attempt) where T : class =>
        await TryAsync(attempt) ?? throw new InvalidOperationException($"Others were faster {Most} times at {at}.");
}
