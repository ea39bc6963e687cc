using System.Globalization;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>Right, null or wrong, line by line: a number or a result that is not on the page is wrong, one that was given up is null.</summary>
internal static class KindCheck
{
    public enum Verdict { Right, Null, Wrong }

    public static List<(Verdict Verdict, bool Allowed, string Said)> Of(KindCase one)
    {
        var read = MinutesReader.Read(one.Page);
        var verdicts = new List<(Verdict, bool, string)>();
        var votes = 0;
        foreach (var line in one.Expected)
        {
            var allowed = line.StartsWith("? ", StringComparison.Ordinal);
            var parts = (allowed ? line[2..] : line).Split(' ', 2);
            var want = parts.Length > 1 ? parts[1] : "";
            if (parts[0] == "vote") verdicts.Add((Vote(want, votes < read.Ballots.Length ? read.Ballots[votes] : null), allowed, $"{line} <> {Said(read, votes++)}"));
            else if (parts[0] == "warning") verdicts.Add((read.Ballots.Any(ballot => !ballot.Warnings.IsEmpty) ? Verdict.Right : Verdict.Wrong, allowed, line));
            else verdicts.Add((Field(want, Value(read, parts[0])), allowed, $"{line} <> {Value(read, parts[0])}"));
        }
        var counted = one.Expected.Any(line => line.Contains("vote ", StringComparison.Ordinal));
        foreach (var more in counted ? read.Ballots.Skip(votes) : []) verdicts.Add((Verdict.Wrong, false, $"mehr: {Digest.Of(more)}"));
        return verdicts;
    }

    private static string? Value(MinutesReading read, string field) => field switch
    {
        "result" => Word(read.Result),
        "words" => read.ResultText,
        "text" => read.ResolutionText is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null,
        "body" => read.Meeting.Body,
        "date" => read.Meeting.Date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        "item" => read.Meeting.Item.Number,
        "title" => read.Meeting.Item.Title,
        "paper" => read.Reference,
        _ => throw new ArgumentException(field),
    };

    private static Verdict Field(string want, string? got)
    {
        if (want.Split('|').Contains(got ?? "-")) return Verdict.Right;
        return got is null ? Verdict.Null : Verdict.Wrong;
    }

    private static Verdict Vote(string want, ReadBallot? got)
    {
        if (got is null) return Verdict.Null;
        var halves = want.Split(" | ");
        var words = halves[0].Split(' ');
        var numbers = words[1].Split(':').Zip(new[] { got.Totals.Yes, got.Totals.No, got.Totals.Abstain }, Number).ToList();
        var rows = halves.Length == 1 ? [] : halves[1].Split("; ").Select(row => Row(row, got)).ToList();
        var matter = words[0] == "*" || words[0].Equals(got.Matter.ToString(), StringComparison.OrdinalIgnoreCase) ? Verdict.Right : Verdict.Wrong;
        var extra = halves.Length > 1 && got.Votes.Length > rows.Count ? Verdict.Wrong : Verdict.Right;
        var result = words.Length < 3 || words[2] == "*" ? Verdict.Right : Field(words[2], Word(got.Result));
        return ((List<Verdict>)[matter, extra, result, .. numbers, .. rows]).Max();
    }

    private static Verdict Number(string want, int? got)
    {
        if (want == "*" || want == (got?.ToString(CultureInfo.InvariantCulture) ?? "-")) return Verdict.Right;
        return got is null ? Verdict.Null : Verdict.Wrong;
    }

    private static Verdict Row(string want, ReadBallot ballot)
    {
        var name = want[..want.LastIndexOf(' ')];
        if (ballot.Votes.FirstOrDefault(vote => vote.Faction == name) is not { } got) return Verdict.Null;
        var said = want[(name.Length + 1)..];
        if (said.Contains(':')) return said.Split(':').Zip(new[] { got.Yes, got.No, got.Abstain }, Number).Max();
        return Field(said, got.Stance switch { VoteStance.Yes => "ja", VoteStance.No => "nein", VoteStance.Abstain => "enthalten", null => null, _ => "befangen" });
    }

    private static string? Word(ReadingResult? result) => result?.ToString() is { } word ? char.ToLowerInvariant(word[0]) + word[1..] : null;

    private static string Said(MinutesReading read, int vote) =>
        vote < read.Ballots.Length ? $"{Digest.Of(read.Ballots[vote])} {Word(read.Ballots[vote].Result)} [{string.Join(" / ", read.Ballots[vote].Warnings)}]" : "nichts";
}
