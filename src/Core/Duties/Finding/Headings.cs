namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>What the headings of NRW minutes and papers say about the text below them.</summary>
internal static class Headings
{
    /// <summary>Null for a heading that changes nothing. In an annex nothing has been decided, whatever its heading says.</summary>
    public static Voice? VoiceOf(string heading, bool annexed) => heading.Trim() switch
    {
        "Beschluss" or "Beschlusstext" or "Der Rat beschließt" or "Der Ausschuss beschließt" => annexed ? Voice.Proposal : Voice.Resolution,
        "Empfehlungsbeschluss" or "Beschlussempfehlung" or "Empfehlung" => annexed ? Voice.Proposal : Voice.Recommendation,
        "Beschlussvorschlag" or "Beschlussentwurf" or "Antrag" or "Sachantrag" or "Änderungsantrag" or "Ergänzungsantrag" => Voice.Proposal,
        "Abstimmungsergebnis" or "Abstimmung" => Voice.Vote,
        "Begründung" or "Sachverhalt" or "Sachdarstellung" or "Kurzfassung" or "Finanzielle Auswirkungen" or "Anfrage" or "Frage" or "Fragen" => Voice.Silent,
        "Diskussion" or "Beratung" or "Aussprache" or "Antwort" or "Antwort der Verwaltung" => Voice.Debate,
        _ => null,
    };
}
