namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>The phrases of all recognisers that ask <see cref="Phrases"/>, each with its group; lower case.</summary>
internal static class PhraseGroups
{
    public static IEnumerable<(string Phrase, Says Group)> All =>
    [
        .. Outcomes.Phrases,
        .. Majorities.Phrases,
        .. Of(Directions.All, Says.Directions),
        .. Of(TellingWords.Verbs, Says.Tells),
        .. Of(TellingWords.Reported.Select(phrase => phrase.ToLowerInvariant()), Says.Reported),
        .. Of(VoteRemarks.Words, Says.HowVoted),
        .. Of(Matters.Procedural, Says.Procedure),
        .. Of(Matters.PuttingOff, Says.PutsOff),
        .. Of(Matters.Amending, Says.Amendment),
        .. Of(Refusals.Motions, Says.Motion),
        .. Of(Refusals.Refusing, Says.Refuses),
        .. Of(Sections.Verbs, Says.Leads),
    ];

    public static IEnumerable<(string Phrase, Says Group)> Of(IEnumerable<string> phrases, Says group) =>
        phrases.Select(phrase => (phrase, group));
}
