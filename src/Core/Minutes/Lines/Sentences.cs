using Wiedervorlage.Core.Minutes.Votes;
using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Lines;

/// <summary>Whether a line goes on with the one above. One that begins a vote or is a result stands for itself, unless what it belongs to dangles at the end of the last.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase)
    {
        "bei", "mit", "gegen", "und", "der", "die", "das", "des", "dem", "den", "von", "zu", "zur", "zum", "als", "in", "im", "auf", "an", "für", "über", "einer", "einem", "ein", "eine", "sowie", "vom", "am", "ohne", "keine", "namentliche", "geheime", "gesetzliche", "davon", "gemäß", "einstimmiger", "einstimmige", "mehrheitlicher", "mehrheitliche", "TOP", "Tagesordnungspunkt", "Punkt", "Nr.", "Drs.",
    };

    private static readonly HashSet<string> _verbs = ["lehnt", "stimmt", "nimmt", "beschließt", "empfiehlt", "verweist", "beschloss", "stellt", "setzt", "zieht", "wird", "werden", "wurde", "wurden", "ist", "sind", "hat", "haben", "soll", "sollen"];

    private static readonly string[] _leads = ["Bei ", "Mit ", "Ohne ", "Gegen "];

    public static bool GoOn(string end, string start)
    {
        if (end[^1] == ':' && (FactionLines.IsOne($"{end} {start}") || (VoteWords.Number(start) is not null && VoteWords.Of(end) is [.., { Kind: VoteWord.Elsewhere }]))) return true;
        if (end[^1] == ':') return VoteWords.Of(end) is [.., { IsColumn: true }] label && (IsUnit(start) || (label.Count == 1 && FactionLists.IsOne(start)));
        if (Boxes.GoOn(end, start)) return true;
        if (end[^1] is '.' or ';' or '!' or '?') return false;
        if (end[^1] is ',' or '/' || start[0] == '/' || (start[0] == '(' && start.Length < 200) || start[0] == '§' || end[^1] is '§' or '[' || InBracket(end, start) || ResultWords.IsRest(start)) return true;
        var words = end.Split(' ');
        return _open.Contains(words[^1]) || (words.Length > 1 && Dangling(words)) || Label(end, start) || Result(end, start, words) || LowerCase(end, start, words);
    }

    /// <summary>A result that was broken, or whose way to it stands on the line above.</summary>
    private static bool Result(string end, string start, string[] words)
    {
        if (ResultWords.Torn(end, start) || (ResultWords.Unanimous(end) is not null && ResultWords.Of(end) is null && ResultWords.IsOne(start))) return true;
        if (!ResultWords.IsOne(start) || !LabelledNumbers.Begins(end) || ResultWords.Of(end) is not null) return false;
        return (char.IsLower(start[0]) && Array.Exists(_leads, lead => end.StartsWith(lead, StringComparison.Ordinal))) || (!start.Contains(' ') && !end.Contains(':') && words.Length > 2);
    }

    private static bool LowerCase(string end, string start, string[] words)
    {
        var first = start.Split(' ')[0];
        if (!char.IsLower(start[0]) || first.EndsWith(':')) return false;
        return _open.Contains(first) || _verbs.Contains(first) || (start.EndsWith('.') && words.Any(_verbs.Contains))
            || (words.Length > 2 && !FactionLines.IsOne(end) && !ResultWords.IsOne(start) && !LabelledNumbers.Begins(start));
    }

    /// <summary>A number and its label or what it counts, or the two words of a label.</summary>
    private static bool Label(string end, string start) =>
        (VoteWords.Number(end) is not null && VoteWords.Of(start) is [{ IsColumn: true, Colon: false }, ..])
        || ((start.StartsWith("Mitglied", StringComparison.Ordinal) || start.StartsWith("Stimmen", StringComparison.Ordinal)) && char.IsAsciiDigit(end[^1]))
        || (char.IsAsciiDigit(start[0]) && end.Length < 60 && (end is "J" or "N" or "E" || end.EndsWith(" J", StringComparison.Ordinal) || end.EndsWith(" N", StringComparison.Ordinal) || end.EndsWith(" E", StringComparison.Ordinal)))
        || (Voting(start) && VoteWords.Of(end) is [.., { IsColumn: true } or { Kind: VoteWord.Votes }])
        || (start.StartsWith("Stimmen", StringComparison.Ordinal) && VoteWords.Of(end) is [{ Kind: VoteWord.Elsewhere }]);

    /// <summary>"stimmten: 3", "enthielten sich: 2", "sich: 2"</summary>
    private static bool Voting(string start) =>
        char.IsLower(start[0]) && start.IndexOf(':') is > 0 and < 20 && start.Split(' ', ':')[0] is var verb && (verb == "sich" || VoteLabels.Of(verb, false).Kind is VoteWord.Votes or VoteWord.Abstain);

    /// <summary>"17 Mitglieder"</summary>
    private static bool IsUnit(string start) => start.Split(' ') is [var number, var what, ..] && VoteWords.Number(number) is not null && what.StartsWith("Mitglied", StringComparison.Ordinal);

    /// <summary>A bracket that the next line closes.</summary>
    private static bool InBracket(string end, string start) => end.LastIndexOf('(') > end.LastIndexOf(')') && end.Length < 200 && start.IndexOf(')') is >= 0 and < 100;

    /// <summary>"gegen 3": its label is on the next line. "Ja 3" is whole.</summary>
    private static bool Dangling(string[] words) => VoteWords.Number(words[^1]) is not null && words[^2].TrimEnd(',').ToLowerInvariant() is "mit" or "bei" or "gegen" or "und";
}
