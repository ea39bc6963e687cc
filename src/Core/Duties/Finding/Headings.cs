namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>What the headings of NRW minutes and papers say about the text below them.</summary>
internal static class Headings
{
    /// <summary>
    /// "In der Satzung heißt es:", "Die Verwaltung wird beauftragt:" begin a sentence that goes on; they are no headings.
    /// </summary>
    public static bool BeginsSentence(string words)
    {
        foreach (var word in words.Split(' '))
            if (word is "heißt" or "lautet" or "beauftragt" or "gebeten" or "bittet" or "aufgefordert" or "ersucht" or "verpflichtet"
                or "angewiesen" or "zu" or "wird" or "werden") return true;
        return false;
    }

    /// <summary>Null for a heading that changes nothing. In an annex nothing has been decided, whatever its heading says.</summary>
    public static Voice? VoiceOf(string heading, bool annexed) => heading.Trim() switch
    {
        "Beschluss" or "Beschlusstext" or "Der Rat beschließt" or "Der Ausschuss beschließt" => annexed ? Voice.Proposal : Voice.Resolution,
        "Empfehlungsbeschluss" or "Beschlussempfehlung" or "Empfehlung" => annexed ? Voice.Proposal : Voice.Recommendation,
        "Beschlussvorschlag" or "Beschlussentwurf" or "Antrag" or "Sachantrag" or "Änderungsantrag" or "Ergänzungsantrag" => Voice.Proposal,
        "Abstimmungsergebnis" or "Abstimmung" => Voice.Vote,
        "Begründung" or "Sachverhalt" or "Sachdarstellung" or "Kurzfassung"
            or "Finanzielle Auswirkungen" or "Anfrage" or "Frage" or "Fragen" => Voice.Silent,
        "Diskussion" or "Beratung" or "Aussprache" or "Antwort" or "Antwort der Verwaltung" => Voice.Debate,
        _ => null,
    };
}
