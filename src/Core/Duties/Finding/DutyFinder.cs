using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Proposes reporting duties from German resolution texts, motions and minutes. Precision before recall: a person confirms, corrects or
/// drops what it proposes,
/// and enters what it missed. Source of the rules: the phrases of NRW council texts in <c>DutySentences</c> of the tests.
/// </summary>
public static partial class DutyFinder
{
    private const int LongestSentence = 2000;

    /// <summary>
    /// The duties in <paramref name="text"/>, in the order of the text; a duty that is quoted and printed (same cadence, same item) is
    /// proposed once, on what stands first.
    /// </summary>
    /// <param name="text">Plain text; paragraphs end at an empty line. Line breaks within a paragraph and kinds of white space do not
    /// matter.</param>
    /// <param name="on">The day of the meeting or of the motion, Europe/Berlin: "bis Ende des Jahres" is 31 December of its year. A
    /// deadline before it is no duty.</param>
    /// <param name="kind">What the text is where its headings do not say more.</param>
    public static ImmutableArray<DutyProposal> Find(string text, LocalDate on, TextKind kind) =>
        [.. Passages.Of(text, kind).Where(p => p.Voice is not Voice.Silent).SelectMany(p => InPassage(p, on)).DistinctBy(Same)];

    private static object Same(DutyProposal duty) => duty.Item is null ? duty : (duty.Cadence, duty.Item);

    private static IEnumerable<DutyProposal> InPassage(Passage passage, LocalDate on)
    {
        var (before, lead) = ("", (string?)null);
        foreach (var sentence in Sentences.Split(passage.Text))
        {
            var whole = lead is not null && Leads.IsPoint(sentence, on) ? $"{lead}, {sentence}" : sentence;
            foreach (var duty in InSentence(whole, before, passage, on)) yield return duty;
            before = sentence;
            lead = whole == sentence ? Leads.Of(sentence, on) : lead;
        }
    }

    private static IEnumerable<DutyProposal> InSentence(string sentence, string before, Passage passage, LocalDate on)
    {
        if (sentence.Length > LongestSentence || !Candidates.May(sentence)) return [];
        var promised = Undertakings.In(sentence, passage.IsDebate);
        if (passage.IsDebate && !promised && !Undertakings.WishOnRecord(sentence)) return [];
        var parsed = new ParsedSentence(sentence, on);
        if (Vetoes.Sentence(parsed, sentence)) return [];
        var refersBack = Back().IsMatch(sentence);
        var found = promised ? Loosely(parsed, Basis.Undertaking)
            : passage.IsDebate ? Loosely(parsed, Basis.FirstReading) : Strictly(parsed, passage.Basis, refersBack);
        return found.Select(duty => duty with
        {
            Item = ItemNames.In(sentence),
            What = Subjects.Of(refersBack && before.Length > 0 ? before : sentence),
            OwedBy = duty.OwedBy ?? (refersBack && before.Length > 0 ? NamedIn(new(before, on)) : null),
            Sentence = refersBack && before.Length > 0 ? $"{before} {sentence}" : sentence,
        });
    }

    private static ImmutableArray<DutyProposal> Strictly(ParsedSentence sentence, Basis basis, bool refersBack)
    {
        if (StandingItems.Made(sentence)
            || StandingItems.Listed(sentence)) return [New(new Cadence.EveryMeeting(), NamedIn(sentence), basis)];
        if (NounActs.Deadline(sentence)) return Once(Cadences.In(sentence).Cadences.Select(cadence => New(cadence, null, basis)));
        var found = new List<DutyProposal>();
        foreach (var act in Acts.In(sentence).Concat(NounActs.In(sentence)))
        {
            var (cadences, said) = Cadences.Of(sentence, act);
            if (cadences.IsEmpty || Vetoes.Act(sentence, act) || Obligation.Of(sentence, act, said, refersBack) is not { } owed) continue;
            found.AddRange(cadences.Select(cadence => New(cadence, owed.Debtor is { } debtor ? Debtor.Name(sentence, debtor)
                : null, basis)));
        }
        return Once(found);
    }

    /// <summary>What is promised, or wished for the record: any act that is not denied.</summary>
    private static ImmutableArray<DutyProposal> Loosely(ParsedSentence sentence, Basis basis)
    {
        var acts = Acts.In(sentence).Where(act => !Vetoes.Act(sentence, act)).ToList();
        if (acts.Count == 0 && !NounActs.Promised(sentence)) return [];
        var (cadences, _) = Cadences.In(sentence);
        return Once(cadences.Select(cadence => New(cadence, NamedIn(sentence), basis)));
    }

    /// <summary>A time that is said is worth more than one that is not.</summary>
    private static ImmutableArray<DutyProposal> Once(IEnumerable<DutyProposal> found)
    {
        var distinct = found.DistinctBy(duty => duty.Cadence).ToImmutableArray();
        return distinct.Length > 1 ? distinct.RemoveAll(duty => duty.Cadence is Cadence.Regular) : distinct;
    }

    private static DutyProposal New(Cadence cadence, string? owedBy, Basis basis) => new(cadence, null, "", owedBy, "", basis);

    private static string? NamedIn(ParsedSentence sentence) =>
        sentence.Chunks.Find(chunk => chunk.Has(Tag.Unit) && !chunk.Genitive && !chunk.IsDative
            && chunk.Prep is null or "durch" or "von") is { } unit ? Debtor.Name(sentence, unit) : null;

    [GeneratedRegex(@"^(?:Auch |Über )?(?:[Hh]ierzu|[Hh]ierüber|[Dd]arüber|[Dd]azu|[Dd]as Ergebnis|[Dd]ie Ergebnisse)\b(?! hinaus)")]
    private static partial Regex Back();
}
