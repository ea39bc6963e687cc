using Wiedervorlage.LocalHost.Durable.History;

namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>Brings a session to the end of its history and compares every step on the way (P01).</summary>
internal static class Replayer
{
    /// <summary>Replays all stored turns. What is left of the history after the last one is the input of the next.</summary>
    /// <exception cref="NonDeterministicException">The orchestrator did not do again what it did.</exception>
    public static IReadOnlyList<HistoryEvent> Replay(this Session session, IReadOnlyList<HistoryEvent> history)
    {
        List<HistoryEvent> inputs = [];
        for (var at = 0; at < history.Count;)
        {
            if (history[at] is not HistoryEvent.Turn turn)
            {
                inputs.Add(history[at++]);
                continue;
            }
            at++;
            var recorded = history.Skip(at).TakeWhile(e => e is HistoryEvent.Action).Cast<HistoryEvent.Action>().ToList();
            at += recorded.Count;
            var turned = session.Turn(inputs, turn.At, replaying: true);
            Compare(recorded, turned.Actions);
            if (turned.Outcome is not Outcome.Waiting) throw new NonDeterministicException(Ended(turned.Outcome, at, history.Count));
            inputs.Clear();
        }
        return inputs;
    }

    private static void Compare(List<HistoryEvent.Action> recorded, IReadOnlyList<HistoryEvent.Action> now)
    {
        for (var i = 0; i < Math.Max(recorded.Count, now.Count); i++)
        {
            var before = i < recorded.Count ? recorded[i].Step : "nothing";
            var today = i < now.Count ? now[i].Step : "nothing";
            if (!string.Equals(before, today, StringComparison.OrdinalIgnoreCase))
                throw new NonDeterministicException($"step {(i < recorded.Count ? recorded[i] : now[i]).Id} was {before} and is now {today}.");
        }
    }

    private static string Ended(Outcome outcome, int at, int count) => outcome is Outcome.Failed failed
        ? $"the orchestrator now fails at {at} of {count} recorded events: {failed.Message}"
        : $"the orchestrator now ends at {at} of {count} recorded events.";
}

#pragma warning disable CA1032 // Thrown by the replayer only.
internal sealed class NonDeterministicException(string what)
    : Exception($"Non-Deterministic workflow detected: {what} A running instance needs the same steps in the same order for ever.");
