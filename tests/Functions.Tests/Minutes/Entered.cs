using System.Globalization;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>An item as one text, once from what was entered and once from what was read: every fact on a line, so that a difference shows itself.</summary>
internal static class Entered
{
    public static string Of(Excerpt excerpt) => Text(
        excerpt.Body, excerpt.On, excerpt.Item, excerpt.Main.Title, excerpt.Main.Reference, excerpt.Main.Role.German(), ExcerptWords.German(excerpt.Main.Result), excerpt.Main.Result,
        excerpt.Ballots.Select(ballot => string.Join('\n', [$"{ballot.Matter}: {ballot.Subject}", Sum(ballot.Totals, ballot.HasBiased), .. ballot.Votes.Select(vote => Row(vote, ballot.HasBiased))])),
        excerpt.Main.ResolutionText, excerpt.Discussion, excerpt.Annexes);

    public static string Of(MinutesReading read) => Text(
        read.Meeting.Body, read.Meeting.Date, read.Meeting.Item.Number, read.Meeting.Item.Title, read.Reference, read.ConsultationRole, read.ResultText, read.Result,
        read.Ballots.Select(ballot => string.Join('\n', [$"{ballot.Matter}: {ballot.Subject}", Sum(ballot.Totals), .. ballot.Votes.Select(Row)])),
        read.ResolutionText, Paragraphs.Of(read.Discussion), read.Annexes);

    private static string Text(
        string? body, LocalDate? on, string? item, string? title, string? reference, string? role, string? resultText, ReadingResult? result, IEnumerable<string> ballots,
        string? resolution, ImmutableArray<string> discussion, ImmutableArray<string> annexes) => string.Join('\n', [
            $"{body} | {on:uuuu-MM-dd} | {item} | {title}", $"{reference} | {role} | {resultText} | {result}", .. ballots, "Beschluss", .. Paragraphs.Of(resolution), "Verlauf", .. discussion, "Anlagen", .. annexes]);

    private static string Row(FactionVote vote, bool hasBiased) => vote.Absent
        ? $"  {vote.Label}: abwesend"
        : string.Create(CultureInfo.InvariantCulture, $"  {vote.Label}: {vote.Yes} {vote.No} {vote.Abstain}{(hasBiased ? $" {vote.Biased}" : "")}");

    private static string Row(ReadVote vote) => vote.Absent == true
        ? $"  {vote.Faction}: abwesend"
        : string.Create(CultureInfo.InvariantCulture, $"  {vote.Faction}: {vote.Yes} {vote.No} {vote.Abstain}{(vote.Biased is { } biased ? $" {biased}" : "")}");

    private static string Sum(Totals? totals, bool hasBiased) => totals is null ? "?" : string.Create(CultureInfo.InvariantCulture, $"{totals.Yes} {totals.No} {totals.Abstain}{(hasBiased ? $" {totals.Biased}" : "")}");

    private static string Sum(ReadTotals totals) =>
        totals == new ReadTotals(null, null, null, null) ? "?" : string.Create(CultureInfo.InvariantCulture, $"{totals.Yes} {totals.No} {totals.Abstain}{(totals.Biased is { } biased ? $" {biased}" : "")}");
}
