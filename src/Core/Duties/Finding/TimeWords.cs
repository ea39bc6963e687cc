using System.Globalization;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Words of time: months, units, numbers, ordinals.</summary>
internal static class TimeWords
{
    private static readonly string[] Months =
        ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];

    private static readonly string[] Ordinals = ["erst", "zweit", "dritt", "viert"];

    private static readonly string[] Counts =
        ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    /// <summary>1 to 12; null for anything else. "Jänner" is Austrian.</summary>
    public static int? Month(string word)
    {
        var lower = word.ToLowerInvariant();
        if (lower is "jänner") return 1;
        if (lower is "feber") return 2;
        return Array.IndexOf(Months, lower.EndsWith('s') && lower.Length > 4 ? lower[..^1] : lower) is >= 0 and var at ? at + 1 : null;
    }

    /// <summary>The month of "Augustsitzung", "Mai-Sitzung"; null for any other word.</summary>
    public static int? MonthOfMeeting(string word)
    {
        var lower = word.ToLowerInvariant();
        var at = lower.IndexOf("sitzung", StringComparison.Ordinal);
        return at < 3 ? null : Month(lower[..at].TrimEnd('-'));
    }

    /// <summary>Months of a unit: "Quartal" 3, "Halbjahr" 6, "Jahr", "Schuljahres" 12, "Monat" 1; null for anything else.</summary>
    public static int? Unit(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower switch
        {
            "quartal" or "quartals" or "quartale" or "quartalen" or "vierteljahr" or "vierteljahres" or "kalendervierteljahr" => 3,
            "halbjahr" or "halbjahres" or "halbjahrs" or "halbjahre" or "kalenderhalbjahr" => 6,
            "jahr" or "jahres" or "jahrs" or "jahre" or "jahren" or "kalenderjahr" or "kalenderjahres"
                or "haushaltsjahr" or "haushaltsjahres" or "schuljahr" or "schuljahres"
                or "geschäftsjahr" or "geschäftsjahres" or "wirtschaftsjahr" or "wirtschaftsjahres"
                or "rechnungsjahr" or "berichtsjahr" => 12,
            "monat" or "monats" or "monates" or "monate" or "monaten" => 1,
            _ => null,
        };
    }

    /// <summary>"drei", "dreier", "3", "achtzehn"; null for anything else.</summary>
    public static int? Count(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is > 0 and < 1000 ? number
            : null;
        var lower = word.ToLowerInvariant();
        if (lower is "achtzehn") return 18;
        if (lower is "vierundzwanzig") return 24;
        if (lower is "eines" or "einer" or "einem" or "einen") return 1;
        return Array.IndexOf(Counts, lower) is > 0 and var at ? at : null;
    }

    /// <summary>1 to 4 for "1.", "ersten", "IV.", "II"; null for anything else.</summary>
    public static int? Ordinal(string word) => word.TrimEnd('.') switch
    {
        "1" or "I" => 1,
        "2" or "II" => 2,
        "3" or "III" => 3,
        "4" or "IV" => 4,
        var other => Array.FindIndex(Ordinals, o => other.StartsWith(o, StringComparison.OrdinalIgnoreCase)
            && other.Length <= o.Length + 2) is >= 0 and var at ? at + 1 : null,
    };

    /// <summary>A year from 2000 to 2099.</summary>
    public static int? Year(string word) => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal)
        && int.TryParse(word, out var year) ? year : null;

    public static bool IsTime(string word) => Month(word) is not null || Unit(word) is not null || Year(word) is not null
        || word.EndsWith("ende", StringComparison.OrdinalIgnoreCase) || word.EndsWith("pause", StringComparison.OrdinalIgnoreCase);
}
