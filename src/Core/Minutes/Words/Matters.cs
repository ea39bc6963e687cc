using System.Text.RegularExpressions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>What a vote was about, from the text it was put to. A procedural vote never adopts the motion, so in doubt it is one.</summary>
internal static partial class Matters
{
    private const int LongestResolution = 250;
    private const int LongestSubject = 1500;
    private const int LongestAmendment = 250;

    /// <summary>For <see cref="Phrases"/>.</summary>
    public static string[] Procedural { get; } =
    [
        "1. lesung", "erste lesung", "ersten lesung", "erster lesung", "geschäftsordnung", "vertag", "verweis", "verwies", "verschieb", "verschob",
        "schluss der debatte", "schluss der rednerliste", "ende der debatte", "nichtbefassung", "von der tagesordnung", "zurückstell", "zurückgestellt", "absetz",
        "namentliche abstimmung", "geheime abstimmung", "sitzungsunterbrechung", "dringlichkeit", "rederecht", "schluss der aussprache", "übergang zur tagesordnung",
    ];

    /// <summary>For <see cref="Phrases"/>.</summary>
    public static string[] Amending { get; } =
        ["änderungsantrag", "ergänzungsantrag", "änderungsanträge", "zusatzantrag", "abänderungsantrag", "gegenantrag"];

    /// <summary>One of them is in whatever <see cref="Decides"/> matches.</summary>
    public static string[] PuttingOff { get; } =
    [
        "vertag", "verw", "zurück", "abgesetzt", "abzusetz", "absetz", "versch", "lesung", "stellt ", "setzt ", "geschäftsordnung",
        "antrag auf", "antrag zur",
        "antrag nach", "anträge auf", "anträge zur", "anträge nach", "nichtbefass", "schluss der", "ende der", "tagesordnung", "rederecht",
    ];

    private static readonly string[] _parts = ["Punkt ", "Punkte ", "Ziffer ", "Ziffern ", "Nr. ", "Nummer ", "Absatz ", "Satz ", "Buchstabe ", "Teil ", "Abschnitt "];

    private static readonly string[] _leads = ["Zu ", "Abstimmung über ", "Abstimmung zu ", "Beschluss zu "];

    /// <param name="subject">The last paragraph before the vote.</param>
    /// <param name="resolution">
    /// It stands under "Beschluss": then only a short text that itself puts the motion off goes on the procedure; "die Neufassung der Geschäftsordnung" does not.
    /// <c>procedure-inside-a-resolution</c>.
    /// </param>
    public static BallotMatter Of(string subject, bool resolution)
    {
        var says = subject.Length < LongestSubject ? Phrases.In(subject) : Says.Nothing;
        var procedural = resolution ? (says & Says.PutsOff) != 0 && subject.Length < LongestResolution && Decides().IsMatch(subject)
            : (says & Says.Procedure) != 0;
        if (procedural) return BallotMatter.Procedural;
        if (subject.Length < LongestAmendment && (says & Says.Amendment) != 0) return BallotMatter.Amendment;
        if (resolution) return BallotMatter.Motion;
        return Array.Exists(_parts, word => Named(subject, word)) || subject.Contains("einzeln abgestimmt", StringComparison.Ordinal)
            || subject.Contains("getrennt abgestimmt", StringComparison.Ordinal) ? BallotMatter.Part : BallotMatter.Motion;
    }

    /// <summary>Of a sentence that tells a vote: what stands before its verb was voted on.</summary>
    public static BallotMatter OfSentence(string sentence) => Of(Verb().Match(sentence) is { Success: true } verb ? $"{sentence[..verb.Index]} {Behind(sentence, verb)}" : sentence, false);

    /// <summary>"Sodann wird die Vorlage mit …": with the verb in second place the subject follows.</summary>
    private static string Behind(string sentence, Match verb) =>
        sentence[..verb.Index].Contains(' ') ? "" : sentence[(verb.Index + verb.Length)..] is var rest && rest.IndexOf(" mit ", StringComparison.Ordinal) is var with and > 0 ? rest[..with] : rest;

    private static bool Named(string subject, string word)
    {
        var at = _leads.FirstOrDefault(lead => subject.StartsWith(lead, StringComparison.Ordinal))?.Length ?? 0;
        return subject.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase) && subject.Length > at + word.Length && char.IsLetterOrDigit(subject[at + word.Length]);
    }

    private const string Thing =
        "(?:[Aa]ntrag|[Aa]nträge|[Vv]orlage|Beratung|Beschlussfassung|Entscheidung|Angelegenheit|Tagesordnungspunkt|TOP|Punkt|Thema|Drucksache|[Vv]orschlag|Sache|Behandlung|Abstimmung|Empfehlung)";

    private const string PutOff = @"(?:vertagt|zu vertagen|verwiesen|zu verweisen|verweist|zurückgestellt|zurückzustellen|abgesetzt|abzusetzen|verschoben|zu verschieben|(?:1\.|[Ee]rsten?|[Ee]rster) Lesung)";

    [GeneratedRegex(
        $@"\b[A-ZÄÖÜ]?[a-zäöü]*{Thing}.{{0,200}}\b{PutOff}\b|\b(?:vertagt|verweist|verschiebt)\b.{{0,60}}{Thing}|(?:stellt|setzt) .{{0,60}}{Thing}.{{0,80}} (?:zurück|ab)\b"
        + @"|[Gg]eschäftsordnungsantrag|[Aa]ntrag (?:auf|zur|nach) (?:Vertagung|Verweisung|Schluss|Ende|Nichtbefassung|Geschäftsordnung|Absetzung|Unterbrechung|Verschiebung|namentliche|geheime|§)"
        + @"|^(?:Vertagung|Verweisung|Verschiebung|Absetzung|Nichtbefassung|Schluss der|Ende der)\b|von der Tagesordnung (?:ab|ge)|\bNichtbefassung\b|Rederecht",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Decides();

    [GeneratedRegex(" (?:wird|wurde|werden|wurden|ist|sind|findet|fand|erhält|erhielt) ", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();
}
