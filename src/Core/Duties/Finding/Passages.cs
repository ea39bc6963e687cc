using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Cuts a text at its headings into parts of one voice.</summary>
internal static partial class Passages
{
    public static IEnumerable<Passage> Of(string text, TextKind kind)
    {
        var cut = Pieces(Blocks.Of(text)).ToList();
        var framed = kind is TextKind.Motion && cut.Exists(p => p.Voice is Voice.Proposal);
        var passages = cut.Select(p => p with { Voice = p.Voice ?? (framed ? Voice.Silent : Unheaded(kind)) }).ToList();
        var deferred = false;
        for (var i = 0; i < passages.Count; i++)
        {
            var (voice, words, starts) = passages[i];
            if (starts || i == 0) deferred = FirstReadingMark.Deferred(ItemOf(passages, i));
            var vote = i + 1 < passages.Count && passages[i + 1].Voice is Voice.Vote ? passages[i + 1].Text : "";
            yield return Settle(new(voice!.Value, words), kind, deferred, vote);
        }
    }

    private static IEnumerable<string> ItemOf(List<(Voice? Voice, string Text, bool StartsItem)> all, int from) =>
        all.Skip(from).TakeWhile((p, i) => i == 0 || !p.StartsItem).Select(p => p.Text);

    private static Passage Settle(Passage passage, TextKind kind, bool deferred, string vote) => passage switch
    {
        { IsDecision: true } when kind is TextKind.Motion => passage with { Voice = Voice.Proposal },
        { IsDecision: true } when Rejected().IsMatch(vote) => passage with { Voice = Voice.Silent },
        { IsDecision: true } when kind is TextKind.FirstReading || deferred
            || FirstReadingMark.In(passage.Text) => passage with { Voice = Voice.FirstReading },
        _ => passage,
    };

    private static Voice Unheaded(TextKind kind) => kind switch
    {
        TextKind.Resolution => Voice.Resolution,
        TextKind.Recommendation => Voice.Recommendation,
        TextKind.FirstReading => Voice.FirstReading,
        TextKind.Motion => Voice.Proposal,
        _ => Voice.Debate,
    };

    /// <summary>A null voice is that of the text as a whole.</summary>
    private static IEnumerable<(Voice? Voice, string Text, bool StartsItem)> Pieces(IReadOnlyList<string> blocks)
    {
        Voice? voice = null;
        var annexed = false;
        foreach (var block in blocks)
        {
            var startsItem = Item().IsMatch(block);
            if (startsItem) (voice, annexed) = (null, false);
            if (Annex().IsMatch(block)) (voice, annexed) = (Voice.Silent, true);
            var start = 0;
            foreach (Match heading in Heading().Matches(block))
            {
                if (Headings.BeginsSentence(heading.Groups["name"].Value)) continue;
                if (heading.Index > start) yield return (voice, block[start..heading.Index], startsItem && start == 0);
                voice = Headings.VoiceOf(heading.Groups["name"].Value, annexed);
                start = heading.Index + heading.Length;
            }
            if (start < block.Length) yield return (voice, block[start..], startsItem && start == 0);
        }
    }

    [GeneratedRegex(@"^(?:TOP|Tagesordnungspunkt) \d")]
    private static partial Regex Item();

    [GeneratedRegex(@"^Anlage(?:n|\(n\))?(?: \d|:|$)")]
    private static partial Regex Annex();

    [GeneratedRegex(@"\b(?:abgelehnt|Abgelehnt|zurückgezogen)\b")]
    private static partial Regex Rejected();

    [GeneratedRegex(@"(?:^|(?<=[.!?:“”""] ))(?<name>\p{Lu}[\p{L} /()]{3,40}):(?: |$)")]
    private static partial Regex Heading();
}
