using System.Collections.Frozen;

namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Lines that are nothing but a result, made of the words in which pages say what came of an item or a vote.</summary>
internal static class ResultWords
{
    private const int LongestLine = 90;
    private const int LongestMajority = 60;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = Words().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] _rests = ["Fassung ", "Form ", "Änderungen "];

    /// <summary>A line that is nothing but a result, e.g. "mehrheitlich abgelehnt".</summary>
    public static bool IsOne(string line) => line.Length is > 4 and < LongestLine && Bare(line) && Outcomes.Of(line) is not null && !IsRest(line);

    /// <summary>"Fassung beschlossen." is the end of a sentence, never a result.</summary>
    public static bool IsRest(string line) =>
        line.Length > 0 && line[0] is 'F' or 'Ä' && Array.Exists(_rests, rest => line.StartsWith(rest, StringComparison.Ordinal));

    /// <summary>"einstimmig", which says nothing of what was unanimous.</summary>
    public static bool IsMajority(string line) =>
        line.Length is > 4 and < LongestMajority && Bare(line) && Majorities.Unanimous(line) is not null
        && !line.EndsWith("er", StringComparison.Ordinal) && !line.EndsWith("ige", StringComparison.Ordinal);

    /// <summary>What stands beside a box of a form.</summary>
    public static bool IsOption(string words) => IsOne(words) || IsMajority(words);

    /// <summary>Two lines that are one result if the first alone is none.</summary>
    public static bool IsOne(string first, string second) =>
        first.Length < 60 && second.Length < 60 && Bare(first) && Bare(second) && IsOne($"{first} {second}");

    private static bool Bare(string line)
    {
        foreach (var part in line.AsSpan().SplitAny(" ,.:()/"))
            if (line.AsSpan()[part] is { Length: > 0 } word && !_words.Contains(word)) return false;
        return true;
    }

    private static FrozenSet<string> Words() => string.Join(
        ' ',
        "einstimmig einstimmiger einstimmige mehrheitlich mehrheitliche mehrstimmig mit mehrheit stimmenmehrheit großer knapper",
        "geändert ungeändert unverändert verändert geänderter geändertem form fassung änderungen ergänzungen abweichend",
        "beschlossen beschluss beschlusstext angenommen abgelehnt ablehnung annahme zustimmung vertagt verwiesen überwiesen zurückgestellt zurückgezogen erledigt",
        "zur kenntnis genommen zugestimmt empfohlen genehmigt gebilligt abgesetzt abgeschrieben von der tagesordnung",
        "1 lesung bei als in ohne und wie laut gemäß nach zu vorlage antrag vorschlag beschlussvorschlag aussprache debatte vorberaten abstimmung",
        "einmütig einmütige einmütiger einhellig einstimmigkeit mehrheitsbeschluss mehrheitlicher abweichender so damit ist wird wurde nicht stimmengleichheit")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
