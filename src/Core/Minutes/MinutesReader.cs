using Wiedervorlage.Core.Duties.Finding;
using Wiedervorlage.Core.Minutes.Heads;
using Wiedervorlage.Core.Minutes.Lines;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes;

/// <summary>Reads an excerpt of minutes, text or HTML, in one pass. Records nothing and decides nothing: a person confirms what it found.</summary>
public static class MinutesReader
{
    /// <summary>What <paramref name="page"/> says. Never refuses: a page without anything known gives a reading of nulls, its text in <c>unread</c>.</summary>
    /// <param name="page">Text or HTML.</param>
    /// <param name="readOn">The day of reading, Europe/Berlin: duties "bis Ende des Jahres" are dated by it where the page has no date. Without either no duties are looked for.</param>
    public static MinutesReading Read(string page, LocalDate? readOn = null)
    {
        var lines = PageText.Of(page);
        var head = new HeadReader();
        var start = head.Read(lines);
        var body = new BodyReader();
        body.Read(lines, start);
        var ballots = body.Ballots.Select(draft => draft.Done()).ToImmutableArray();
        var voted = ballots.LastOrDefault(SaysOutcome);
        var resultText = head.ResultText ?? body.ResultText ?? voted?.ResultText;
        var result = (head.ResultText ?? body.ResultText) is { } said ? ResultWords.Of(said) : voted?.Result;
        var adopted = result is ReadingResult.Adopted or ReadingResult.AdoptedAmended or ReadingResult.Noted;
        var unread = head.Strange.Concat(body.Unread);
        if (!adopted && body.Printed is { } printed) unread = unread.Append(printed);
        var text = string.Join('\n', lines.Select(line => line.Text));
        return new(
            new(head.Body, head.Date, new(head.Number, head.Title is { Length: > 0 } ? head.Title : null)), head.Reference, head.Role, result, resultText, ballots,
            adopted ? body.Printed?.Text : null, Duties(text, head.Date ?? readOn), References.In(text), [.. unread.OrderBy(one => one.At).Select(one => one.Text)])
        {
            Discussion = body.Discussion,
            Annexes = [.. body.Annexed],
        };
    }

    private static ImmutableArray<DutyCandidate> Duties(string text, LocalDate? on) => on is { } day ? [.. DutyFinder.Find(text, day, TextKind.Minutes).Select(DutyCandidate.Of)] : [];

    /// <summary>A procedural ballot says at most how the item was put off, never that it was adopted; one on an amendment or a part says nothing of the whole.</summary>
    private static bool SaysOutcome(ReadBallot ballot) => ballot.Matter switch
    {
        BallotMatter.Motion => ballot.Result is not null,
        BallotMatter.Procedural => ballot.Result is ReadingResult.Postponed or ReadingResult.Referred or ReadingResult.Deferred,
        _ => false,
    };
}
