using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Letters.Office;

/// <summary>What waits for the office, in one letter; and what the chair is told of it.</summary>
public static class OfficeLetterText
{
    /// <summary>To the office: what is new, then what is still open, each grouped by what is to be done.</summary>
    public static Letter ToOffice(OfficeLetter letter, string body, string baseUrl)
    {
        var fresh = letter.Lines.Where(told => told.New).ToArray();
        var still = letter.Lines.Where(told => !told.New).ToArray();
        return new(Subject(fresh.Length, still.Length, body), "Guten Tag,", [
            new LetterBlock.Paragraph(fresh.Length > 0
                ? "das ist neu zu tun. Darunter steht, was schon länger offen ist; wir nennen es einmal in der Woche, bis es erledigt ist."
                : "das ist weiterhin offen. Wir nennen es einmal in der Woche, bis es erledigt ist."),
            .. Part(fresh, "Neu", baseUrl),
            .. Part(still, "Weiter offen", baseUrl),
            .. letter.ToChair.IsEmpty ? [] : ImmutableArray.Create<LetterBlock>(new LetterBlock.Paragraph(
                $"{Count(letter.ToChair.Length)} davon {(letter.ToChair.Length == 1 ? "ist" : "sind")} mehrmals ohne Antwort geblieben; "
                + "der Vorsitz erfährt es heute auch.")),
        ]);
    }

    /// <summary>To the chair: what the office was asked for again and again.</summary>
    public static Letter ToChair(OfficeLetter letter, string body, string baseUrl) =>
        new($"Bei der Geschäftsstelle unbeantwortet: {Count(letter.ToChair.Length)} – {body}", "Guten Tag,", [
        new LetterBlock.Paragraph(
            "die Geschäftsstelle ist mehrmals nach dem folgenden gefragt worden. "
            + "Eingetragen ist noch nichts; solange bleibt es stehen."),
        .. Part([.. letter.ToChair], null, baseUrl),
    ]);

    private static string Subject(int fresh, int still, string body) => (fresh, still) switch
    {
        (0, _) => $"Weiter offen: {Count(still)} – {body}",
        (_, 0) => $"Neu zu tun: {Count(fresh)} – {body}",
        _ => $"Neu zu tun: {Count(fresh)}, weiter offen: {still} – {body}",
    };

    private static string Count(int number) => number == 1 ? "1 Vorgang" : $"{number} Vorgänge";

    private static IEnumerable<LetterBlock> Part(ToldLine[] lines, string? name, string baseUrl) =>
        lines.GroupBy(told => told.Line.Matter).OrderBy(group => group.Key).SelectMany(group => group
            .Select(LetterBlock (told) => Item(told, baseUrl))
            .Prepend(new LetterBlock.Heading(name is null ? Wanted(group.Key) : $"{name}: {Wanted(group.Key)}")));

    private static LetterBlock.Item Item(ToldLine told, string baseUrl) => new(
        told.Line.Title, [told.Line.Detail, .. told.New ? []
            : ImmutableArray.Create($"offen seit {GermanDates.Of(told.Line.Since)}, zum {told.Times}. Mal genannt")],
        new(Do(told.Line.Matter), baseUrl + told.Line.Path));

    private static string Wanted(OfficeMatter matter) => matter switch
    {
        OfficeMatter.LateMotion => "nach der Frist eingegangen – Tischvorlage, Dringlichkeit oder nächste Sitzung?",
        OfficeMatter.Place => "Platz auf der Tagesordnung",
        OfficeMatter.Result => "Ergebnis fehlt",
        OfficeMatter.Target => "Wann kommt der Antrag wieder?",
        OfficeMatter.Text => "Der Beschlusstext fehlt",
        OfficeMatter.Interval => "Turnus festlegen oder Vorschlag bestätigen",
        OfficeMatter.Misread => "Die Fraktion sagt: nicht richtig gelesen",
        _ => "Federführung offen – wer setzt um?",
    };

    private static string Do(OfficeMatter matter) => matter switch
    {
        OfficeMatter.Result => "Ergebnis aus der Niederschrift eintragen",
        OfficeMatter.Interval => "Berichtspflicht ansehen",
        _ => "Antrag ansehen",
    };
}
