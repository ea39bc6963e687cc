using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>
/// What stands behind "Beschluss:" or "Beschlussart:" in a head: the results that ALLRIS, SessionNet, SD.NET and more!rubin offer, and what offices add to them:
/// "verwiesen in Fachausschuss", "erledigt durch Stellungnahme der Verwaltung". <c>result-words</c>.
/// </summary>
internal static class StatusWords
{
    private const int Longest = 90;

    private static readonly Dictionary<string, ReadingResult> _nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Kenntnisnahme"] = ReadingResult.Noted, ["zur Kenntnis"] = ReadingResult.Noted, ["Ablehnung"] = ReadingResult.Rejected, ["Annahme"] = ReadingResult.Adopted,
        ["Zustimmung"] = ReadingResult.Adopted, ["Vertagung"] = ReadingResult.Postponed, ["Verweisung"] = ReadingResult.Referred, ["Absetzung"] = ReadingResult.Deferred,
        ["Zurückstellung"] = ReadingResult.Deferred, ["Rücknahme"] = ReadingResult.Withdrawn, ["Erledigung"] = ReadingResult.Settled,
        ["mehrheitlich dafür"] = ReadingResult.Adopted, ["einstimmig dafür"] = ReadingResult.Adopted,
        ["mehrheitlich dagegen"] = ReadingResult.Rejected, ["einstimmig dagegen"] = ReadingResult.Rejected,
    };

    private static readonly string[] _sentences =
        [" wird ", " werden ", " wurde ", " wurden ", " ist ", " sind ", " soll ", " hat ", " beschließt ", " empfiehlt ", " lehnt ", " stimmt ", " nimmt ", " beauftragt"];

    private static readonly string[] _articles = ["Der ", "Die ", "Das ", "Dem ", "Den ", "Es ", "Ein ", "Eine "];

    /// <summary>Nothing but a result, where a head says that a result stands there.</summary>
    public static bool IsOne(string value) =>
        ResultWords.IsOne(value) || _nouns.ContainsKey(value.TrimEnd('.')) || (value.Length is > 4 and < Longest && Outcomes.Of(value) is not null && !IsSentence(value));

    public static ReadingResult? Of(string value) => _nouns.TryGetValue(value.TrimEnd('.'), out var result) ? result : Outcomes.Of(value);

    private static bool IsSentence(string value) =>
        Array.Exists(_articles, word => value.StartsWith(word, StringComparison.Ordinal)) || Array.Exists(_sentences, word => value.Contains(word, StringComparison.Ordinal))
        || value.Contains(':') || value.TrimEnd('.').Contains(". ", StringComparison.Ordinal);
}
