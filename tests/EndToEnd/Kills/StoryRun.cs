namespace Wiedervorlage.EndToEnd.Kills;

/// <summary>How a run ended.</summary>
/// <param name="EndState">See <see cref="Kills.EndState"/>.</param>
/// <param name="SentOn">Each mail (key and recipient) and its day.</param>
/// <param name="Kinds">Of each mail.</param>
/// <param name="Steps">How often the last process has called each orchestrator and activity of the app.</param>
/// <param name="Changes">Storage calls of the last process that change something.</param>
/// <param name="Deaths">0 when the kill's place was never reached.</param>
internal sealed record StoryRun(
    string EndState, ImmutableArray<KeyValuePair<string, LocalDate>> SentOn, ImmutableArray<string> Kinds, ImmutableSortedDictionary<string, int> Steps, int Changes, int Deaths)
{
    /// <summary>
    /// What of <paramref name="killed"/> differs from this, the undisturbed run; empty when nothing does. A mail that was in flight at the kill may be a day late:
    /// only after ten minutes it is in doubt and sent again, and a clock that is moved has left the day by then.
    /// </summary>
    public string Difference(StoryRun killed)
    {
        if (EndState != killed.EndState) return $"{Lines(EndState, killed.EndState, "-")}\n{Lines(killed.EndState, EndState, "+")}";
        var due = SentOn.ToLookup(mail => mail.Key, mail => mail.Value);
        return string.Join('\n', killed.SentOn.Where(mail => !due[mail.Key].Any(day => mail.Value == day || mail.Value == day.PlusDays(1))).Select(mail => $"{mail.Key} on {mail.Value:uuuu-MM-dd}"));
    }

    /// <summary>The lines of one that the other does not have as often: a mail sent twice is one too many.</summary>
    private static string Lines(string one, string other, string sign)
    {
        var left = other.Split('\n').CountBy(line => line).ToDictionary();
        return string.Join('\n', one.Split('\n').Where(line => (left[line] = left.GetValueOrDefault(line) - 1) < 0).Select(line => $"{sign} {line}"));
    }
}
