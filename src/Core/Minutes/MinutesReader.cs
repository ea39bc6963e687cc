using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>Reads an excerpt of minutes, text or HTML, in one pass. Records nothing and decides nothing: a person confirms what it found.</summary>
public static class MinutesReader
{
    /// <summary>What <paramref name="page"/> says. Never refuses: a page without anything known gives a reading of nulls, its text in <c>unread</c>.</summary>
    public static MinutesReading Read(string page)
    {
        var lines = PageLines.Of(page);
        var head = new HeadReader();
        var start = head.Read(lines);
        var body = new BodyReader();
        body.Read(lines, start);
        var ballots = body.Ballots.Select(draft => draft.Done()).ToImmutableArray();
        var last = ballots.LastOrDefault();
        var resultText = head.ResultText ?? body.ResultText ?? (last is null || last.Matter is BallotMatter.Amendment or BallotMatter.Part ? null : Outcome(last));
        var result = resultText is null ? null : ResultWords.Of(resultText);
        var adopted = result is ReadingResult.Adopted or ReadingResult.AdoptedAmended or ReadingResult.Noted;
        var unread = body.Unread.ToList();
        if (!adopted && body.Printed is { } printed) unread.Add(printed);
        return new(
            new(head.Body, head.Date, new(head.Number, head.Title is { Length: > 0 } ? head.Title : null)), head.Reference, head.Role, result, resultText, ballots,
            adopted ? body.Printed : null, [], References.In(string.Join('\n', lines)), [.. unread]);
    }

    /// <summary>A procedural ballot says at most how the item was put off, never that it was adopted.</summary>
    private static string? Outcome(ReadBallot ballot)
    {
        if (ballot.ResultText is not { } text) return null;
        if (ballot.Matter == BallotMatter.Motion) return text;
        return ResultWords.Of(text) is ReadingResult.Postponed or ReadingResult.Referred or ReadingResult.Deferred ? text : null;
    }
}
