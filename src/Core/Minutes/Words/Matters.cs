using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>What a vote was about, from the text it was put to. A procedural vote never adopts the motion, so in doubt it is one.</summary>
internal static class Matters
{
    private static readonly string[] _procedural =
    [
        "1. lesung", "erste lesung", "ersten lesung", "erster lesung", "geschäftsordnung", "vertag", "verweis", "verwies", "verschieb", "verschob", "schluss der debatte", "schluss der rednerliste", "ende der debatte",
        "nichtbefassung", "von der tagesordnung", "zurückstell", "zurückgestellt", "absetz", "namentliche abstimmung", "geheime abstimmung", "sitzungsunterbrechung", "dringlichkeit", "rederecht",
    ];

    private static readonly string[] _amending = ["änderungsantrag", "ergänzungsantrag", "änderungsanträge"];

    private static readonly string[] _parts = ["Punkt ", "Punkte ", "Ziffer ", "Ziffern ", "Nr. ", "Nummer ", "Absatz ", "Satz ", "Buchstabe ", "Teil ", "Abschnitt "];

    private static readonly string[] _leads = ["Zu ", "Abstimmung über ", "Abstimmung zu ", "Beschluss zu "];

    /// <param name="subject">The last paragraph before the vote.</param>
    /// <param name="resolution">It stands under "Beschluss": a long text there is a resolution, whatever word is in it.</param>
    public static BallotMatter Of(string subject, bool resolution)
    {
        if (subject.Length < (resolution ? 250 : 1500) && _procedural.Any(word => subject.Contains(word, StringComparison.OrdinalIgnoreCase))) return BallotMatter.Procedural;
        if (subject.Length < 250 && _amending.Any(word => subject.Contains(word, StringComparison.OrdinalIgnoreCase))) return BallotMatter.Amendment;
        if (resolution) return BallotMatter.Motion;
        return _parts.Any(word => Named(subject, word)) || subject.Contains("einzeln abgestimmt", StringComparison.Ordinal) || subject.Contains("getrennt abgestimmt", StringComparison.Ordinal)
            ? BallotMatter.Part : BallotMatter.Motion;
    }

    private static bool Named(string subject, string word)
    {
        var at = _leads.FirstOrDefault(lead => subject.StartsWith(lead, StringComparison.Ordinal))?.Length ?? 0;
        return subject.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase) && subject.Length > at + word.Length && char.IsLetterOrDigit(subject[at + word.Length]);
    }
}
