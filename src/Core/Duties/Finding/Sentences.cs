using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Splits German text with single spaces into sentences; abbreviations, dates, ordinals and item numbers do not end one.</summary>
public static partial class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "nr", "abs", "art", "bzw", "gem", "ggf", "ca", "vgl", "inkl", "exkl", "evtl", "sog", "str", "dr", "prof", "st", "ziff", "lit",
            "bspw", "insb", "max", "min",
        "mio", "mrd", "tel", "anl", "drs", "vorl", "lfd", "jan", "feb", "mrz", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov",
            "dez", "s", "einschl", "zzgl",
        "gez", "hr", "fr", "bes", "entspr", "urspr", "rd", "mind", "allg", "öff", "var", "anm", "aufl", "dipl", "ing", "hrsg", "top",
    };

    /// <summary>The sentences in order, trimmed, none empty.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        foreach (var end in End().EnumerateMatches(text))
        {
            if (text[end.Index] == '.' && !EndsSentence(text.AsSpan(start, end.Index - start))) continue;
            Add(text[start..(end.Index + end.Length)]);
            start = end.Index + end.Length;
        }
        Add(text[start..]);
        return found.ToImmutable();

        void Add(string sentence)
        {
            if (sentence.Trim() is { Length: > 0 } some) found.Add(some);
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(" (/„\"") + 1)..];
        if (word.Length == 0) return false;
        if (char.IsDigit(word[^1])) return EndsInYear(word);
        var last = word[(word.LastIndexOf('.') + 1)..];
        return last.Length > 1 && last.IndexOfAnyExcept('I', 'V', 'X') >= 0 && !Abbreviations.Contains(last.ToString());
    }

    /// <summary>"2026." and "30.06.26." may end a sentence; "8.1.", "30." and "1." are numbers of something.</summary>
    private static bool EndsInYear(ReadOnlySpan<char> word) => Year().IsMatch(word);

    [GeneratedRegex(@"[.!?]+[“”""'«)]*(?= [\p{Lu}„""»•–\-(\d])")]
    private static partial Regex End();

    [GeneratedRegex(@"(?:^|[./-])(?:19|20)\d\d$|^\d\d?\.\d\d?\.\d\d$")]
    private static partial Regex Year();
}
