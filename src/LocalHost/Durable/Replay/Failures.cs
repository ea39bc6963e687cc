using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>How failures are told: as on the Functions host, by their message; the type of the exception is lost on the way (P24).</summary>
internal static class Failures
{
    private const int LongestMessage = 8_000;

    /// <summary>Bounded: a huge exception text must not fill the history (P25).</summary>
    public static string Message(Exception exception) => Shortened(exception.Message);

    public static string Shortened(string message) =>
        message.Length <= LongestMessage ? message : string.Concat(message.AsSpan(0, LongestMessage), " …");

    public static TaskFailedException Of(HistoryEvent.Action action, string message)
    {
        var name = action switch
        {
            HistoryEvent.ActivityScheduled activity => activity.Name,
            HistoryEvent.SubScheduled sub => sub.Name,
            _ => action.Step,
        };
        return new(name, action.Id, new("(unknown)", message, null, null, null));
    }
}
