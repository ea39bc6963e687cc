using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>"Der Antrag auf Vertagung wird mit 4 Ja-Stimmen und 11 Nein-Stimmen abgelehnt.": a vote told in a sentence of its own.</summary>
internal static class SentenceVotes
{
    /// <summary>
    /// Several such sentences in one paragraph are as many votes (SD.NET, Austria): a procedural vote that fails, and the one on the matter.
    /// <c>votes-in-one-paragraph</c>.
    /// </summary>
    public static (ItemState, int)? SeveralInOneParagraph(ItemState state, List<PageLine> lines, int at)
    {
        var line = lines[at];
        if (line.IsRow || line.Outcome is null || line.Text.Length < 60 || !Speaks(line)) return null;
        var sentences = SentenceEnds.Cut(line.Text);
        if (sentences.Count(IsVote) < 2) return null;
        foreach (var sentence in sentences)
        {
            List<PageLine> own = [new(sentence)];
            if (!IsVote(sentence)) state = TextRules.Text(state, own, 0) is var said && said.IsEmpty ? said : state.Close().Add(sentence, at);
            else if (VoteRules.Words(state.Close(), own, 0) is var (voted, _) && voted.Open is not null) state = Marked(voted, sentence);
            else state = Marked(state.Close().Begin(new(sentence, false) { ResultText = sentence }), sentence);
        }
        return (state, at + 1);
    }

    /// <summary>A sentence that says what was voted on and what came of it.</summary>
    public static bool IsWhole(PageLine line) => !line.IsRow && line.Outcome is not null && Speaks(line);

    /// <summary>What the sentence itself says it was about, where what stands above does not say more.</summary>
    public static ItemState Stated(ItemState state, PageLine line, bool whole)
    {
        if (!whole || state.Open is not { } open) return state;
        var matter = Matters.OfSentence(line.Text);
        return state with { Open = open with { IsWhole = true, Stated = open.Stated ?? (matter == BallotMatter.Motion ? null : matter), Subject = open.Subject ?? line.Text } };
    }

    private static ItemState Marked(ItemState state, string sentence) => state with
    {
        Open = state.Open! with { Subject = sentence, Stated = Matters.OfSentence(sentence), ResultText = sentence, IsWhole = true },
    };

    private static bool IsVote(string sentence) =>
        Outcomes.Of(sentence) is not null && TellingWords.Tell(sentence) && !TellingWords.Report(sentence)
        && (Majorities.Unanimous(sentence) is not null || CountedWords.Begin(sentence, VoteWords.Of(sentence)) || Against.Read(sentence) is not null
            || FactionProse.Read(sentence) is not null);

    private static bool Speaks(PageLine line) => line.SaysAny(Says.Tells) && TellingWords.Tell(line.Text);
}
