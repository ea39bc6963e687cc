using DurableTask.Core.History;
using Newtonsoft.Json;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>
/// What an execution has gone through, as lines of text that are only appended. A line is either a turn, with its history and how many letters it took in,
/// or letters: what came from outside and waits for a turn.
/// </summary>
/// <param name="History">As the platform replays it.</param>
/// <param name="Letters">What no turn has taken in yet, oldest first.</param>
internal sealed record Log(List<HistoryEvent> History, List<HistoryEvent> Letters)
{
    private static readonly JsonSerializerSettings Json = new()
    {
        Converters = { new HistoryEventJson() },
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
    };

    public static string Turn(IReadOnlyList<HistoryEvent> history, int taken) => Write(new(taken, history));

    public static string Arrived(IReadOnlyList<HistoryEvent> letters) => letters.Count == 0 ? "" : Write(new(null, letters));

    public static Log Read(string text)
    {
        Log log = new([], []);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries)) log.Add(JsonConvert.DeserializeObject<Line>(line, Json)!);
        return log;
    }

    private void Add(Line line)
    {
        if (line.Taken is not { } taken)
        {
            Letters.AddRange(line.Events);
            return;
        }
        History.AddRange(line.Events);
        Letters.RemoveRange(0, taken);
    }

    private static string Write(Line line) => JsonConvert.SerializeObject(line, Json) + "\n";

    private sealed record Line(int? Taken, IReadOnlyList<HistoryEvent> Events);
}
