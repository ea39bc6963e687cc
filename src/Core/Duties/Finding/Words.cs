namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>A word, number or mark of a sentence.</summary>
internal readonly record struct Word(string Text, Tag Tags, int Start)
{
    public bool IsMark => !char.IsLetterOrDigit(Text[0]) && Text[0] is not '§';

    public bool IsNumber => char.IsDigit(Text[0]);

    public bool IsNoun => char.IsUpper(Text[0]);

    public bool Has(Tag any) => (Tags & any) != 0;

    public bool Is(string lower) => Text.Equals(lower, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(params ReadOnlySpan<string> lower)
    {
        foreach (var one in lower)
            if (Is(one)) return true;
        return false;
    }
}

/// <summary>Cuts a sentence into words in one pass. Numbers keep their dots ("9.6.", "30.", "2026"); a hyphened word is one.</summary>
internal static class Words
{
    public static List<Word> Of(string sentence)
    {
        var words = new List<Word>(sentence.Length / 6 + 2);
        for (var at = 0; at < sentence.Length;)
        {
            if (sentence[at] == ' ')
            {
                at++;
                continue;
            }
            var end = EndOf(sentence, at);
            var text = sentence[at..end];
            words.Add(new(text, char.IsLetter(text[0]) ? Lexicon.Of(text) : Tag.None, at));
            at = end;
        }
        return words;
    }

    private static int EndOf(string sentence, int at)
    {
        var end = at + 1;
        if (char.IsDigit(sentence[at]))
        {
            while (end < sentence.Length && (char.IsDigit(sentence[end]) || (sentence[end] is '.' or '/' && Inside(sentence, end)))) end++;
            return end;
        }
        if (!char.IsLetter(sentence[at])) return end;
        while (end < sentence.Length && (char.IsLetterOrDigit(sentence[end]) || (sentence[end] is '-' or '‑' && end + 1 < sentence.Length
            && char.IsLetterOrDigit(sentence[end + 1])))) end++;
        if (end < sentence.Length && sentence[end] == '.' && end - at <= 3 && end + 1 < sentence.Length
            && IsRoman(sentence.AsSpan(at, end - at))) end++;
        return end;
    }

    /// <summary>A dot after a number is its own unless the sentence ends with it.</summary>
    private static bool Inside(string sentence, int dot) => dot + 1 < sentence.Length
        && (sentence[dot] == '.' || char.IsDigit(sentence[dot + 1]));

    private static bool IsRoman(ReadOnlySpan<char> word) => word.IndexOfAnyExcept('I', 'V', 'X') < 0;
}
