using Wiedervorlage.Core.Minutes;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>Compares the reading of a damaged page with that of the page: everything is as it was, or unknown and said to be so. Never otherwise.</summary>
internal static class Kept
{
    /// <summary>What is wrong, one sentence each.</summary>
    public static List<string> Broken(MinutesReading right, MinutesReading found)
    {
        var broken = new List<string>();
        void Same(string what, string? was, string? now) { if (now is not null && Plain(was) != Plain(now)) broken.Add($"{what}: „{now}“ statt „{was}“"); }
        Same("TOP", right.Meeting.Item.Number, found.Meeting.Item.Number);
        Same("Datum", right.Meeting.Date?.ToString(), found.Meeting.Date?.ToString());
        Same("Vorlage", right.Reference, found.Reference);
        Same("Ergebnis", right.Result?.ToString(), found.Result?.ToString());
        if (found.ResultText is { } text && !Part(text, right.ResultText, [.. found.Ballots.SelectMany(ballot => ballot.Warnings)])) broken.Add($"Ergebnistext: „{text}“ statt „{right.ResultText}“");
        Same("Beschlusstext", right.ResolutionText, found.ResolutionText);
        // What is given up is still there to be looked at.
        var unread = Plain(string.Concat(found.Unread.Append(found.Meeting.Item.Title).Concat(found.Ballots.SelectMany(ballot => ballot.Warnings.Append(ballot.Subject).Append(ballot.ResultText)))));
        var warned = found.Ballots.Any(ballot => !ballot.Warnings.IsEmpty);
        void Said(string what, string? was, object? now) { if (was is not null && now is null && !warned && !was.Split(' ').Select(Plain).All(unread.Contains)) broken.Add($"{what} „{was}“ ist spurlos weg"); }
        Said("TOP", right.Meeting.Item.Number, found.Meeting.Item.Number);
        Said("Vorlage", right.Reference, found.Reference);
        Said("Ergebnistext", right.ResultText, found.ResultText);
        Said("Beschlusstext", right.ResolutionText, found.ResolutionText);
        if (found.Ballots.Length < right.Ballots.Length && found.Ballots.All(ballot => ballot.Warnings.IsEmpty) && found.Unread.Sum(text => text.Length) <= right.Unread.Sum(text => text.Length)) broken.Add("eine Abstimmung ist spurlos weg");
        // A vote may fall apart: then each part is compared with the vote it fits best, and says that something is missing.
        foreach (var ballot in found.Ballots)
            broken.AddRange(right.Ballots.IsEmpty ? ["eine Abstimmung, die es nicht gibt"] : right.Ballots.Select(own => Broken(own, ballot, found.Ballots.Length > right.Ballots.Length).ToList()).MinBy(wrong => wrong.Count)!);
        return broken;
    }

    private static IEnumerable<string> Broken(ReadBallot right, ReadBallot found, bool apart)
    {
        if (!apart && found.Matter != right.Matter) yield return $"{found.Matter} statt {right.Matter}";
        if (!apart && found.Warnings.IsEmpty && found.Subject is not null && Plain(found.Subject) != Plain(right.Subject)) yield return $"Gegenstand „{found.Subject}“ statt „{right.Subject}“";
        if (found.Result is not null && found.Result != right.Result) yield return $"{found.Result} statt {right.Result}";
        if (found.ResultText is not null && !Part(found.ResultText, right.ResultText, found.Warnings)) yield return $"„{found.ResultText}“ statt „{right.ResultText}“";
        var (was, now) = (Numbers(right.Totals), Numbers(found.Totals));
        for (var one = 0; one < 4; one++)
        {
            if (now[one] is not null && now[one] != was[one]) yield return $"{found.Totals} statt {right.Totals}";
            if (now[one] is null && was[one] is not null && found.Warnings.IsEmpty) yield return $"ohne Warnung unbekannt: {found.Totals} statt {right.Totals}";
        }
        foreach (var vote in found.Votes)
        {
            var own = right.Votes.FirstOrDefault(row => Plain(row.Faction) == Plain(vote.Faction));
            if (own is null && (vote.Yes ?? vote.No ?? vote.Abstain) is not null) yield return $"neue Zeile {vote}";
            if (own is not null && (Wrong(own.Yes, vote.Yes) || Wrong(own.No, vote.No) || Wrong(own.Abstain, vote.Abstain))) yield return $"{vote} statt {own}";
            if (own?.Yes is not null && vote.Yes is null && found.Warnings.IsEmpty) yield return $"ohne Warnung unbekannt: {vote}";
        }
    }

    /// <summary>As it was, or, with a warning, a part of it.</summary>
    private static bool Part(string found, string? right, ImmutableArray<string> warnings) => Plain(found) == Plain(right) || (!warnings.IsEmpty && Plain(right).Contains(Plain(found), StringComparison.Ordinal));

    private static int?[] Numbers(ReadTotals totals) => [totals.Yes, totals.No, totals.Abstain, totals.Biased];

    private static bool Wrong(int? was, int? now) => now is not null && was != now;

    /// <summary>Without what a page's form alone decides.</summary>
    private static string Plain(string? text) => new([.. (text ?? "").Normalize().Where(char.IsLetterOrDigit)]);
}
