using Wiedervorlage.Core.Minutes.Page;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Sentences in which minutes themselves say what came of an item. What a speaker says begins otherwise, or is in reported speech.</summary>
internal static class ResultSentences
{
    private const int Longest = 300;

    private static readonly string[] _starts =
    [
        "Der Ausschuss ", "Der Rat ", "Die Bezirksvertretung ", "Der Antrag ", "Die Vorlage ", "Der Tagesordnungspunkt ", "Der TOP ", "Der Punkt ", "Die Beratung ",
        "Die Beschlussfassung ", "Die Angelegenheit ", "Das Gremium ", "Die antragstellende Fraktion ", "Damit ", "Somit ", "Der Stadtrat ", "Der Gemeinderat ",
        "Der Kreistag ", "Die Stadtverordnetenversammlung ", "Der Sachantrag ", "Der Beirat ", "Die Mitteilung ", "Der Bericht ", "Der Beschlussvorschlag ",
        "Dem Antrag ", "Der Vorlage ", "Dem Beschlussvorschlag ", "Die Gemeindevertretung ", "Die Bürgerschaft ", "Der Ortsbeirat ", "Der Ortschaftsrat ",
        "Die Drucksache ", "Das Postulat ", "Die Motion ", "Der Bürgerantrag ", "Die Anregung ", "Der Beschluss ", "Der Satzung ", "Die Satzung ",
    ];

    /// <summary>Sentences that may follow the numbers of a vote they speak of.</summary>
    private static readonly string[] _consequences =
    [
        "Damit ", "Somit ", "Der Antrag ", "Dem Antrag ", "Die Vorlage ", "Der Vorlage ", "Der Beschlussvorschlag ", "Dem Beschlussvorschlag ", "Der Beschluss ",
        "Die Beschlussfassung ", "Der Geschäftsordnungsantrag ", "Der Änderungsantrag ", "Der Sachantrag ", "Die Beschlussempfehlung ", "Die Drucksache ", "Die Satzung ",
        "Der Vorschlag ", "Das Postulat ", "Die Motion ", "Abgelehnt", "Angenommen", "Beschlossen", "Zugestimmt", "Vertagt", "Einstimmig", "Mehrheitlich", "Mit ",
    ];

    public static bool IsOne(PageLine line) =>
        line.Outcome is not null && line.Text.Length < Longest && Begins(line.Text, _starts) && !IsReported(line);

    /// <summary>It says what came of the vote whose numbers stand above it; "Der Vorsitzende verweist auf …" does not.</summary>
    public static bool ClosesVote(PageLine line) =>
        !IsReported(line) && (Begins(line.Text, _consequences) || char.IsLower(line.Text[0]) || line.Text.AsSpan().Count(' ') < 3);

    private static bool IsReported(PageLine line) => line.SaysAny(Says.Reported) && TellingWords.Report(line.Text);

    private static bool Begins(string text, string[] starts) => Array.Exists(starts, start => text.StartsWith(start, StringComparison.Ordinal));
}
