using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>"CDU und SPD gegen AfD (= Ablehnung); FDP (= Enthaltung)": how the others voted stands in brackets behind them; those before "gegen" were
/// for it. Any system: <c>33-directions-in-brackets</c>.</summary>
internal static class BracketedStances
{
    public static VotesFound? Read(string line)
    {
        if (line.Length > 400 || !line.Contains("(=", StringComparison.Ordinal)) return null;
        var found = new VotesFound();
        foreach (var part in line.TrimEnd('.').Replace(" sowie ", "; ", StringComparison.Ordinal).Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!Add(part.TrimStart(';', ',', ' '), found)) return null;
        if (found.Rows.Count == 0) return null;
        found.Warnings.Add("Wie die Fraktionen gestimmt haben, steht da, aber nicht mit wie vielen Stimmen.");
        return found;
    }

    private static bool Add(string part, VotesFound found)
    {
        if (part.Split("(=") is not [var who, var how] || Stance(how.Trim()) is not { } kind) return false;
        if (who.Split(" gegen ") is [var those, var others])
        {
            if (kind != VoteWord.No || !Named(those, VoteWord.Yes, found)) return false;
            who = others;
        }
        return Named(who, kind, found);
    }

    private static bool Named(string list, VoteWord kind, VotesFound found)
    {
        var names = FactionEntries.In(list.Replace(" und ", ", ", StringComparison.Ordinal));
        if (names.Count == 0 || !names.TrueForAll(one => one.Votes is null && char.IsUpper(one.Name[0]) && one.Name.Length < 60)) return false;
        foreach (var (name, _) in names) FactionLists.Add(found, kind, name, null);
        return true;
    }

    private static VoteWord? Stance(string word) => word switch { "Ablehnung" => VoteWord.No, "Enthaltung" => VoteWord.Abstain, "Annahme" or "Zustimmung" => VoteWord.Yes, _ => null };
}
