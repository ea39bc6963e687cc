using System.Globalization;
using NodaTime.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.Minutes.Words;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Minutes.Excerpts;

/// <summary>
/// Sets an excerpt in the form of published minutes: head, course of the discussion, ballot by ballot, resolution, annexes. Every section has a heading that
/// <see cref="MinutesReader"/> knows, and every cell of a table a sign of its own, so that reading the page gives back what was entered.
/// </summary>
public static class ExcerptLayout
{
    private static readonly LocalTimePattern _time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The page from top to bottom.</summary>
    public static ImmutableArray<ExcerptBlock> Of(Excerpt excerpt) =>
    [
        .. Head(excerpt),
        .. Together(excerpt),
        .. Section("Verlauf der Beratung:", excerpt.Discussion),
        .. excerpt.Ballots.SelectMany(Ballot),
        .. excerpt.Motions.Where(motion => motion is { IsAdopted: true, ResolutionText: not null }).SelectMany(motion => Section(Resolution(excerpt, motion), Paragraphs.Of(motion.ResolutionText))),
        .. Section("Anmerkung:", [.. excerpt.Motions.Where(motion => motion.LacksText).Select(motion => MissingTextOf(excerpt, motion))]),
        .. Section("Anlagen:", [.. excerpt.Annexes.Select((annex, index) => string.Create(CultureInfo.InvariantCulture, $"Anlage {index + 1}: {annex}"))]),
    ];

    /// <summary>The window's title and the document's.</summary>
    public static string Title(Excerpt excerpt) => $"Auszug aus der Niederschrift zur Sitzung {BodyNames.Genitive(excerpt.Body)} vom {GermanDates.Of(excerpt.On)}";

    private static IEnumerable<ExcerptBlock> Head(Excerpt excerpt)
    {
        var place = excerpt.Meeting.Place.Length > 0 ? $", {excerpt.Meeting.Place}" : "";
        yield return new ExcerptBlock.Heading(1, $"{Title(excerpt)}, {_time.Format(excerpt.Meeting.StartsAt)} Uhr{place}");
        yield return new ExcerptBlock.HeadLine(excerpt.IsPublic ? "Öffentlicher Teil" : "Nichtöffentlicher Teil");
        yield return new ExcerptBlock.Heading(2, $"TOP {excerpt.Item}. {string.Join(' ', Paragraphs.Of(excerpt.Main.Title))}");
        if (excerpt.Main.Reference is { } reference) yield return new ExcerptBlock.HeadLine($"Drucksache {reference}");
        yield return new ExcerptBlock.HeadLine(excerpt.Main.Role.German());
        yield return new ExcerptBlock.HeadLine(ExcerptWords.German(excerpt.Main.Result));
    }

    /// <summary>The motions of a joint item with what came of each; nothing for a single one.</summary>
    private static IEnumerable<ExcerptBlock> Together(Excerpt excerpt) => excerpt.Motions.Length == 1 ? [] : Section(
        "Gemeinsam beraten:",
        [.. excerpt.Motions.Reverse().Select(motion =>
            $"{ExcerptWords.German(motion.Kind)} von {motion.Applicants}{(motion.Reference is { } reference ? $", Drucksache {reference}" : "")}: „{motion.Title}“ – Ergebnis: {ExcerptWords.German(motion.Result)}")]);

    private static string MissingTextOf(Excerpt excerpt, ExcerptMotion motion) =>
        motion == excerpt.Main ? MissingText.German : $"„{motion.Title}“: {MissingText.German}";

    private static IEnumerable<ExcerptBlock> Section(string heading, ImmutableArray<string> paragraphs) =>
        paragraphs.IsEmpty ? [] : [new ExcerptBlock.Heading(3, heading), .. paragraphs.Select(text => new ExcerptBlock.Paragraph(text))];

    private static string Resolution(Excerpt excerpt, ExcerptMotion motion) =>
        motion == excerpt.Main || motion.Reference is null ? ExcerptWords.ResolutionHeading(motion.Role) : $"Beschluss zu Drucksache {motion.Reference}:";

    private static IEnumerable<ExcerptBlock> Ballot(ExcerptBallot ballot)
    {
        yield return new ExcerptBlock.Heading(3, ExcerptWords.Heading(ballot.Matter));
        yield return new ExcerptBlock.Subject(ballot.Subject);
        if (!ballot.Votes.IsEmpty) yield return new ExcerptBlock.Table(Rows(ballot));
        if (ExcerptWords.Outcome(ballot.Totals) is { } outcome) yield return new ExcerptBlock.Outcome(outcome);
        if (ballot.Totals is { } totals) foreach (var (index, line) in Totals(totals, ballot.HasBiased).Index()) yield return new ExcerptBlock.HeadLine(line, Keep: index < (ballot.HasBiased ? 3 : 2));
    }

    private static ImmutableArray<ImmutableArray<string>> Rows(ExcerptBallot ballot) =>
    [
        Columns("", "Ja", "Nein", "Enthaltung", "Befangen", ballot.HasBiased),
        .. ballot.Votes.Select(vote => vote.Absent && vote.Present() + vote.Biased == 0
            ? Columns(vote.Label, "-", "-", "-", "-", ballot.HasBiased)
            : Columns(vote.Label, Number(vote.Yes), Number(vote.No), Number(vote.Abstain), Number(vote.Biased), ballot.HasBiased)),
    ];

    private static ImmutableArray<string> Columns(string name, string yes, string no, string abstain, string biased, bool hasBiased) =>
        hasBiased ? [name, yes, no, abstain, biased] : [name, yes, no, abstain];

    private static IEnumerable<string> Totals(Totals totals, bool hasBiased)
    {
        yield return $"Dafür: {Number(totals.Yes)}";
        yield return $"Dagegen: {Number(totals.No)}";
        yield return $"Enthaltungen: {Number(totals.Abstain)}";
        if (hasBiased) yield return $"Befangen: {Number(totals.Biased)}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
