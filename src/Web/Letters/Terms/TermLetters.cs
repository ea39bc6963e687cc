using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Terms;

namespace Wiedervorlage.Web.Letters.Terms;

/// <summary>Letters about the end of a legislative term.</summary>
public static class TermLetters
{
    /// <summary>To the office: all that waits for a carry-over; what is non-public by number only.</summary>
    public static Letter CarryOverWanted(string body, LocalDate ended, ImmutableArray<OpenLine> undecided, string baseUrl) => new(
        $"Wahlperiode beendet: {undecided.Length} offene Vorgänge – {body}", "Guten Tag,",
        [
            new LetterBlock.Paragraph($"am {GermanDates.WithDay(ended)} ist die Wahlperiode zu Ende gegangen. Diese Vorgänge sind noch offen. Bitte entscheiden Sie für jeden, ob er in die neue Wahlperiode übernommen wird oder verfällt."),
            new LetterBlock.Paragraph("Von selbst verfällt nichts: Bis zu Ihrer Entscheidung bleibt alles auf den Listen und läuft weiter, und wir fragen wieder nach."),
            .. undecided.GroupBy(line => line.Item.Kind).SelectMany(group => group.Select(Item).Prepend<LetterBlock>(new LetterBlock.Heading(Kind(group.Key)))),
            .. undecided.Where(line => line.Item.Kind == OpenKind.Motion && line.Public).Take(1).Select(_ => new LetterBlock.Action(new("Anträge ansehen", $"{baseUrl}/antraege"))),
        ]);

    /// <summary>To a unit: what it does not owe any more.</summary>
    public static Letter Lapsed(string body, CarryOver decision, ImmutableArray<string> relieved) => new($"Entfallen mit dem Ende der Wahlperiode – {body}", "Guten Tag,", [
        new LetterBlock.Paragraph($"am {GermanDates.Of(decision.TermEnded)} ist die Wahlperiode zu Ende gegangen. Das folgende ist nicht in die neue übernommen worden und damit nicht mehr zu tun:"),
        .. relieved.Select(what => new LetterBlock.Item(what, [$"Grund: {decision.Reason}"], null)),
    ]);

    private static LetterBlock.Item Item(OpenLine line) => line.Public
        ? new(line.Subject, [$"{(line.Reference is { } number ? $"Drucksache {number}, " : "")}seit {GermanDates.Of(line.Since)}", line.State], null)
        : new($"(nichtöffentlich) {line.Reference ?? line.Item.Id}", [$"seit {GermanDates.Of(line.Since)}"], null);

    private static string Kind(OpenKind kind) => kind switch
    {
        OpenKind.Motion => "Anträge",
        OpenKind.Duty => "Berichtspflichten",
        _ => "Umsetzungen",
    };
}
