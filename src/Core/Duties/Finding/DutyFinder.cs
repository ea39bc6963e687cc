using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// Proposes reporting duties from German resolution texts, motions and minutes. Precision before recall: a person confirms, corrects or drops what it proposes,
/// and enters what it missed. Source of the rules: the phrases of NRW council texts in <c>DutySentences</c> of the tests.
/// </summary>
public static partial class DutyFinder
{
    private const int LongestSentence = 2000;

    /// <summary>The duties in <paramref name="text"/>, in the order of the text; a duty that is quoted and printed (same cadence, same item) is proposed once, on what stands first.</summary>
    /// <param name="text">Plain text; paragraphs end at an empty line. Line breaks within a paragraph and kinds of white space do not matter.</param>
    /// <param name="on">The day of the meeting or of the motion, Europe/Berlin: "bis Ende des Jahres" is 31 December of its year. A deadline before it is no duty.</param>
    /// <param name="kind">What the text is where its headings do not say more.</param>
    public static ImmutableArray<DutyProposal> Find(string text, LocalDate on, TextKind kind) =>
        [.. Passages.Of(text, kind).Where(p => p.Voice is not Voice.Silent).SelectMany(p => InPassage(p, on)).DistinctBy(Same)];

    private static object Same(DutyProposal duty) => duty.Item is null ? duty : (duty.Cadence, duty.Item);

    private static IEnumerable<DutyProposal> InPassage(Passage passage, LocalDate on)
    {
        var before = "";
        foreach (var sentence in Sentences.Split(passage.Text))
        {
            foreach (var duty in InSentence(sentence, before, passage, on)) yield return duty;
            before = sentence;
        }
    }

    private static IEnumerable<DutyProposal> InSentence(string sentence, string before, Passage passage, LocalDate on)
    {
        if (sentence.Length > LongestSentence || Vetoes.Apply(sentence)) return [];
        var text = Vetoes.WithoutHistory(sentence);
        if (BasisOf(text, sentence, passage) is not { } basis) return [];
        var refersBack = before.Length > 0 && Back().IsMatch(sentence);
        return CadencesOf(text, passage, on).Select(cadence => new DutyProposal(
            cadence,
            ItemNames.In(sentence),
            Subjects.Of(refersBack ? before : sentence),
            Debtors.In(sentence) ?? (refersBack ? Debtors.In(before) : null),
            refersBack ? $"{before} {sentence}" : sentence,
            basis));
    }

    private static Basis? BasisOf(string text, string sentence, Passage passage)
    {
        if (Undertakings.In(sentence) && passage.IsDebate) return Basis.Undertaking;
        if (!passage.IsDebate) return passage.Basis;
        return Undertakings.WishOnRecord(text) ? Basis.FirstReading : null;
    }

    private static ImmutableArray<Cadence> CadencesOf(string text, Passage passage, LocalDate on)
    {
        if (MeetingPhrases.StandingItem(text)) return [new Cadence.EveryMeeting()];
        if (!ReportActs.In(text)) return [];
        var (cadences, said) = Cadences.In(text, on);
        return passage.IsDebate || Obligations.Strong(text) || (said && Obligations.Plain(text)) ? cadences : [];
    }

    [GeneratedRegex(@"^(?:Auch |Über )?(?:[Hh]ierzu|[Hh]ierüber|[Dd]arüber|[Dd]azu|[Dd]as Ergebnis|[Dd]ie Ergebnisse)\b(?! hinaus)")]
    private static partial Regex Back();
}
