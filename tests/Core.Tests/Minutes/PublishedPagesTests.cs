using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Tests.Minutes;

public sealed class PublishedPagesTests
{
    [Fact]
    public void Seed_TwoProceduralVotes_AdoptNothing() => Pages.Read("seed", "niederschrift-sid-2026-02-10.txt", page =>
    {
        var read = MinutesReader.Read(page);
        Assert.Equal(("Ausschuss für Soziales, Integration und Demographie", (LocalDate?)new LocalDate(2026, 2, 10), "8.1"), (read.Meeting.Body, read.Meeting.Date, read.Meeting.Item.Number));
        Assert.StartsWith("Antrag der SPD-Fraktion Hier: Sozialraumentwicklung", read.Meeting.Item.Title, StringComparison.Ordinal);
        Assert.Equal(("0067/2026", "Entscheidung", (ReadingResult?)ReadingResult.Postponed, "vertagt"), (read.Reference, read.ConsultationRole, read.Result, read.ResultText));
        Assert.Null(read.ResolutionText);
        Assert.Equal(2, read.Ballots.Length);
        Assert.All(read.Ballots, ballot =>
        {
            Assert.Equal((BallotMatter.Procedural, (bool?)true, new ReadTotals(14, 0, 0, null)), (ballot.Matter, ballot.Unanimous, ballot.Totals));
            Assert.Equal(8, ballot.Votes.Length);
            Assert.Equal(new ReadVote("CDU", 4, 0, 0, false), ballot.Votes[0]);
            Assert.Equal(new ReadVote("Die Linke", 0, 0, 0, true), ballot.Votes[7]);
        });
        Assert.Equal("Der Antrag der SPD-Fraktion wird als 1. Lesung betrachtet.", read.Ballots[1].Subject);
        Assert.Contains(read.Ballots[1].Warnings, warning => warning.Contains("nicht beschlossen", StringComparison.Ordinal));
        Assert.Equal(["0067/2026", "0750/2025", "0745/2023"], read.References.Select(one => one.Number));
        Assert.Equal(new ReadReference("DS", "0745/2023", "SID", new LocalDate(2023, 9, 19)), read.References[2]);
    });

    [Fact]
    public void DashForZero_IsReadCompletely() => Pages.Read("layouts", "hagen-dash-for-zero.txt", page =>
    {
        var read = MinutesReader.Read(page);
        Assert.Equal(((LocalDate?)new LocalDate(2012, 5, 8), "3", ReadingResult.AdoptedAmended), (read.Meeting.Date, read.Meeting.Item.Number, read.Result));
        var ballot = Assert.Single(read.Ballots);
        Assert.Equal((BallotMatter.Motion, (bool?)true, new ReadTotals(11, 0, 0, null)), (ballot.Matter, ballot.Unanimous, ballot.Totals));
        Assert.EndsWith("mindestens zweimal jährlich berichtet.", read.ResolutionText, StringComparison.Ordinal);
    });

    [Fact]
    public void FactionTable_IsReadCompletely() => Pages.Read("layouts", "hagen-faction-table.txt", page =>
    {
        var read = MinutesReader.Read(page);
        Assert.Equal(("5.9", ReadingResult.AdoptedAmended), (read.Meeting.Item.Number, read.Result));
        var ballot = Assert.Single(read.Ballots);
        Assert.Equal((BallotMatter.Procedural, (bool?)false, new ReadTotals(21, 1, 0, null)), (ballot.Matter, ballot.Unanimous, ballot.Totals));
        Assert.Equal([new("OB", 0, 1, 0, false), new("CDU", 5, 0, 0, false)], ballot.Votes.Take(2));
        Assert.Equal((10, 21, 0), (ballot.Votes.Length, ballot.Votes.Sum(vote => vote.Yes), ballot.Warnings.Length));
    });

    [Fact]
    public void SplitFaction_IsReadCompletely() => Pages.Read("layouts", "leverkusen-split-faction.txt", page =>
    {
        var read = MinutesReader.Read(page);
        Assert.Equal((ReadingResult.Rejected, "mehrheitlich abgelehnt"), (read.Result, read.ResultText));
        var ballot = Assert.Single(read.Ballots);
        Assert.Equal(("Wie Antrag", BallotMatter.Motion, new ReadTotals(17, 31, 2, null)), (ballot.Subject, ballot.Matter, ballot.Totals));
        Assert.Contains(new("SPD", 11, 1, 0, false), ballot.Votes);
        Assert.Contains(new("OB", 0, 1, 0, false), ballot.Votes);
        Assert.Contains(new("PIRATEN", 0, 0, 2, false), ballot.Votes);
        Assert.Null(read.ResolutionText);
        Assert.Empty(ballot.Warnings);
    });

    [Fact]
    public void Befangen_IsReadCompletely() => Pages.Read("layouts", "pfinztal-befangen.txt", page =>
    {
        var read = MinutesReader.Read(page);
        var ballot = Assert.Single(read.Ballots);
        Assert.Equal((BallotMatter.Procedural, (bool?)false, new ReadTotals(14, 4, 2, 1)), (ballot.Matter, ballot.Unanimous, ballot.Totals));
        Assert.Equal((ReadingResult?)ReadingResult.Postponed, read.Result);
        Assert.Null(read.ResolutionText);
    });
}
