using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>What POST /api/minutes/read answers for a whole document.</summary>
internal sealed record MinutesAnswer(
    DocumentHead Document, string? Meeting, ImmutableArray<Attendee> Attendance, ImmutableArray<AnsweredItem> Items, ImmutableArray<string> Warnings)
{
    public static MinutesAnswer Of(MinutesDocument document, MinutesWorld world)
    {
        var meeting = world.MeetingOf(new(document.Head.Body, document.Head.Date, new(null, null)));
        var candidates = world.CandidatesIn(meeting);
        return new(document.Head, meeting?.Id.Value, document.Attendance, [.. document.Items.Select(item => AnsweredItem.Of(item, candidates, world.Numbering))], document.Warnings);
    }
}

/// <summary>An item with its reading and the motions found for it.</summary>
internal sealed record AnsweredItem(
    string? Number, string? Title, bool? Public, ImmutableArray<string> Also, MinutesReading Reading, ImmutableArray<ItemMatch> Motions, ImmutableArray<string> Warnings)
{
    public static AnsweredItem Of(DocumentItem item, ImmutableArray<MatchCandidate> candidates, PaperNumbering numbering) =>
        new(item.Number, item.Title, item.Public, item.Also, item.Reading, ItemMatching.Of(item, candidates, numbering), item.Warnings);
}
