using Wiedervorlage.Core.Duties.Finding;
using Wiedervorlage.Core.Minutes.Heads;
using Wiedervorlage.Core.Minutes.Page;

namespace Wiedervorlage.Core.Minutes.Items;

/// <summary>Reads an excerpt of minutes, text or HTML, in one pass. Records nothing and decides nothing: a person confirms what it found.</summary>
public static class MinutesReader
{
    /// <summary>What <paramref name="page"/> says. Never refuses: a page without anything known gives a reading of nulls, its text in <c>unread</c>.</summary>
    /// <param name="page">Text or HTML.</param>
    /// <param name="readOn">
    /// The day of reading, Europe/Berlin: duties "bis Ende des Jahres" are dated by it where the page has no date. Without either no duties are looked for.
    /// </param>
    public static MinutesReading Read(string page, LocalDate? readOn = null)
    {
        var lines = PageText.Of(page);
        var head = new HeadReader();
        var state = ItemReader.Read(lines, head.Read(lines));
        var outcome = ItemOutcome.Of(head.ResultText, state);
        var unread = head.Strange.Concat(state.Unread);
        if (outcome.ResolutionText is null && state.Printed is { } printed) unread = unread.Append(printed);
        var text = string.Join('\n', lines.ConvertAll(line => line.Text));
        return new(
            new(head.Body, head.Date, new(head.Number, head.Title is { Length: > 0 } ? head.Title : null)), head.Reference, head.Role,
            outcome.Result, outcome.ResultText, outcome.Ballots, outcome.ResolutionText, Duties(text, head.Date ?? readOn), References.In(text),
            [.. unread.OrderBy(one => one.At).Select(one => one.Text)])
        {
            Discussion = state.Discussion.IsEmpty ? null : string.Join("\n\n", state.Discussion.Reverse()),
            Annexes = state.Annexes,
        };
    }

    private static ImmutableArray<DutyCandidate> Duties(string text, LocalDate? on) =>
        on is { } day ? [.. DutyFinder.Find(text, day, TextKind.Minutes).Select(DutyCandidate.Of)] : [];
}
