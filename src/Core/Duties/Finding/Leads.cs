namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// "Die Verwaltung wird beauftragt: 1. … zu prüfen. 2. dem Rat … zu berichten." The points after the first are sentences without a verb of
/// their own.
/// </summary>
internal static class Leads
{
    /// <summary>The order before a colon, without it; null where there is none.</summary>
    public static string? Of(string sentence, LocalDate on)
    {
        var colon = sentence.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        var head = sentence[..colon];
        var parsed = new ParsedSentence(head, on);
        return parsed.Clauses.Exists(clause => Orders.In(parsed, clause) is { Past: false }) ? head : null;
    }

    /// <summary>An infinitive with "zu" and nothing that governs it.</summary>
    public static bool IsPoint(string sentence, LocalDate on)
    {
        var parsed = new ParsedSentence(sentence, on);
        var all = parsed.Words.Count;
        return ZuInfinitive.EndsIn(parsed.Words, 0, all) && parsed.Clauses is [{ IsDependent: false } first, ..]
            && !parsed.Has(first.From, first.To,
                Tag.Wird | Tag.Was | Tag.Ist | Tag.Hat | Tag.Soll | Tag.Can | Tag.Would | Tag.OrderPart | Tag.OrderFin);
    }
}
