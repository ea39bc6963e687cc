namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>An item that is made a standing one is itself the duty: no verb of reporting is needed.</summary>
internal static class StandingItems
{
    public static bool Made(ParsedSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!words[i].IsAny("ständiger", "ständigen", "ständige", "ständigem", "fester", "festen", "fixer", "dauerhafter",
                "dauerhaften", "regelmäßiger")) continue;
            if (!words[i + 1].IsAny("tagesordnungspunkt", "top", "punkt", "traktandum", "bestandteil", "tagesordnungspunkte")) continue;
            if (words[i + 1].IsAny("punkt", "bestandteil")
                && !sentence.HasWord(i, words.Count, "tagesordnung", "tagesordnungen", "sitzungen", "sitzung")) continue;
            if (i > 1 && words[i - 2].Is("unter")) continue;
            return sentence.Has(0, words.Count, Tag.Wird | Tag.Soll | Tag.Ist | Tag.OrderPart | Tag.OrderFin)
                && !sentence.Has(0, words.Count, Tag.Not | Tag.Would | Tag.Was);
        }
        return false;
    }

    /// <summary>"wird in jeder Sitzung auf die Tagesordnung gesetzt".</summary>
    public static bool Listed(ParsedSentence sentence) => sentence.Times.Exists(time => time.Cadence is Cadence.EveryMeeting)
        && sentence.HasWord(0, sentence.Words.Count, "tagesordnung")
            && sentence.HasWord(0, sentence.Words.Count, "setzen", "gesetzt", "genommen", "nehmen", "aufgenommen", "aufzunehmen",
            "aufzuführen")
        && !sentence.Has(0, sentence.Words.Count, Tag.Not | Tag.Would | Tag.Was);
}
