using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes;

/// <summary>Sentences in which minutes themselves say what came of an item. What a speaker says begins otherwise.</summary>
internal static class ResultSentences
{
    private static readonly string[] _starts =
    [
        "Der Ausschuss ", "Der Rat ", "Die Bezirksvertretung ", "Der Antrag ", "Der Antrag der ", "Die Vorlage ", "Der Tagesordnungspunkt ", "Der TOP ", "Der Punkt ", "Die Beratung ", "Die Beschlussfassung ", "Die Angelegenheit ", "Das Gremium ",
        "Die antragstellende Fraktion ", "Damit ", "Somit ", "Der Stadtrat ", "Der Gemeinderat ", "Der Kreistag ", "Die Stadtverordnetenversammlung ", "Der Sachantrag ", "Der Beirat ", "Die Mitteilung ", "Der Bericht ", "Der Beschlussvorschlag ", "Dem Antrag ",
    ];

    private static readonly string[] _reported = [" könne", " solle", " werde ", " sei ", " habe ", " wäre", " hätte", " möchte", "würde", " soll "];

    public static bool IsOne(string text) =>
        text.Length < 300 && Array.Exists(_starts, start => text.StartsWith(start, StringComparison.Ordinal)) && !Array.Exists(_reported, word => text.Contains(word, StringComparison.Ordinal)) && ResultWords.Of(text) is not null;
}
