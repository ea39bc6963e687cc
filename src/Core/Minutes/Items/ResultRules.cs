using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Lines and sentences that say what came of the item or of a vote.</summary>
internal static class ResultRules
{
    private const int LongestResult = 200;

    /// <summary>"mehrheitlich abgelehnt", and nothing else on its line: all systems, <c>result-words</c>.</summary>
    public static (ItemState, int)? BareResult(ItemState state, List<PageLine> lines, int at)
    {
        var text = lines[at].Text;
        return lines[at].IsResult || ResultWords.IsMajority(text) ? (Result(state, text), at + 1) : null;
    }

    /// <summary>
    /// "Damit ist der Antrag abgelehnt." behind the numbers (Leverkusen): a sentence of the minutes themselves, never what somebody says there:
    /// <c>leverkusen-split-faction</c>, <c>talk-behind-a-vote</c>.
    /// </summary>
    public static (ItemState, int)? ResultOfOpenVote(ItemState state, List<PageLine> lines, int at)
    {
        var line = lines[at];
        if (state.Open is not { IsEmpty: false, ResultText: null, IsWhole: false } open || line.Text.Length >= LongestResult || line.Outcome is null) return null;
        return ResultSentences.ClosesVote(line) ? (state with { Open = open with { ResultText = line.Text } }, at + 1) : null;
    }

    /// <summary>"Die Vorlage wird vertagt." A sentence that says how it was voted is a vote; another one only what came of the item: <c>18-taken-off</c>.</summary>
    public static (ItemState, int)? ResultSentence(ItemState state, List<PageLine> lines, int at)
    {
        var line = lines[at];
        if (line.Outcome is null || state.Under == Heading.Resolution || !ResultSentences.IsOne(line)) return null;
        state = state.Close();
        if (line.Unanimous is not null)
            return (SentenceVotes.Stated(state.Begin(new(line.Text, false) { ResultText = line.Text }), line, true), at + 1);
        // It may be what the next vote is about, too.
        if (state.Used is { } before) state = state.Leave(at, before);
        return (state with { ResultText = line.Text, Used = line.Text } is var used ? used.Add(line.Text, at) : state, at + 1);
    }

    public static ItemState Result(ItemState state, string text)
    {
        if (text.StartsWith("ohne Abstimmung", StringComparison.OrdinalIgnoreCase)) return state with { ResultText = state.ResultText ?? text };
        if (state.Open is { ResultText: null, IsWhole: false } open) return state with { Open = open with { ResultText = text } };
        if (state.Open is { ResultText: { } said, IsWhole: false } draft && Outcomes.Of(said) is null && Outcomes.Of(text) is not null)
            return state with { Open = draft with { ResultText = $"{said} {text}" } };
        if (state.Above is null && Outcomes.Of(text) is not null && state.IsEmpty && state.Open is null)
            return state with { ResultText = state.ResultText ?? text };
        state = state.Begin();
        return state with { Open = state.Open! with { ResultText = text } };
    }
}
