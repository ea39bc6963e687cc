using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Tests.Motions;

/// <summary>What does not add up is flagged with what was found, kept, and asked back; only negative numbers, an unknown item and the wrong state are refused.</summary>
public sealed class ReadingWarningsTests
{
    private static readonly ImmutableArray<SeatShare> Seats = [new(new("cdu"), 4), new(new("spd"), 3)];

    private static readonly Func<Reading, Reading> Led = reading => reading with { LeadUnit = new("fb55") };

    public static TheoryData<ReadingResult, string, string> Contradictions => new()
    {
        { ReadingResult.Adopted, "motion 2:3", "Als Ergebnis ist „beschlossen“ angegeben, die Abstimmung hat aber keine Mehrheit." },
        { ReadingResult.AdoptedAmended, "motion 2:2", "Als Ergebnis ist „geändert beschlossen“ angegeben, die Abstimmung hat aber keine Mehrheit." },
        { ReadingResult.Rejected, "motion 4:3", "Als Ergebnis ist „abgelehnt“ angegeben, die Abstimmung hat aber eine Mehrheit." },
        { ReadingResult.Adopted, "procedural 7:0", "Als Ergebnis ist „beschlossen“ angegeben, abgestimmt wurde aber nur zum Verfahren oder zu Änderungen." },
        { ReadingResult.Postponed, "motion 7:0", "Als Ergebnis ist „vertagt“ angegeben, über den Antrag selbst ist aber mit Mehrheit abgestimmt worden." },
        { ReadingResult.Postponed, "procedural 3:4", "Als Ergebnis ist „vertagt“ angegeben, der Antrag zum Verfahren hat aber keine Mehrheit." },
        { ReadingResult.Adopted, "amendment 5:2, motion 7:0", "Eine Änderung ist angenommen worden, als Ergebnis ist aber „beschlossen“ ohne Änderung angegeben." },
        { ReadingResult.Adopted, "part 5:2, part 2:5", "Ein Teil ist abgelehnt worden, als Ergebnis ist aber „beschlossen“ ohne Änderung angegeben." },
        { ReadingResult.Adopted, "part 2:5, part 3:4", "Als Ergebnis ist „beschlossen“ angegeben, die Abstimmung hat aber keine Mehrheit." },
        { ReadingResult.Rejected, "part 2:5, part 4:3", "Als Ergebnis ist „abgelehnt“ angegeben, die Abstimmung hat aber eine Mehrheit." },
        { ReadingResult.Adopted, "motion 3:0", "motion: Nur 3 von 7 Stimmen: Das Gremium wäre nicht beschlussfähig." },
        { ReadingResult.Adopted, "motion 9:0", "motion: 9 Stimmen bei 7 stimmberechtigten Sitzen." },
    };

    public static TheoryData<ReadingResult, string> Sound => new()
    {
        { ReadingResult.Adopted, "motion 7:0" }, { ReadingResult.AdoptedAmended, "amendment 5:2, motion 7:0" }, { ReadingResult.Rejected, "motion 3:3" }, { ReadingResult.AdoptedAmended, "part 5:2, part 2:5" },
        { ReadingResult.Postponed, "procedural 7:0" }, { ReadingResult.Adopted, "procedural 1:6, motion 4:3" }, { ReadingResult.Referred, "procedural 4:3" }, { ReadingResult.Noted, "" }, { ReadingResult.Adopted, "" },
        { ReadingResult.Adopted, "motion 8:0" },
    };

    [Theory, MemberData(nameof(Contradictions))]
    public void Record_WhatContradictsItself_IsKeptFlaggedAndAskedBackOnce(ReadingResult result, string votes, string flag)
    {
        var scene = Recorded(result, votes, Led).Advance();
        Assert.Contains(flag, scene.Motion!.Readings[0].Warnings);
        Assert.Equal([1], scene.Motion.AskedBack());
        Assert.Equal(1, scene.Count(MailKind.ResultQuery));
    }

    [Theory, MemberData(nameof(Sound))]
    public void Record_WhatAddsUp_HasNoFlag(ReadingResult result, string votes)
    {
        var scene = Recorded(result, votes, reading => Led(reading) with
        {
            ReferredTo = result == ReadingResult.Referred ? MotionScene.Hfa : null,
            ResolutionText = result == ReadingResult.AdoptedAmended ? "Die Verwaltung berichtet jährlich." : null,
        }).Advance();
        Assert.Empty(scene.Motion!.Readings[0].Warnings);
        Assert.Equal(0, scene.Count(MailKind.ResultQuery));
    }

    [Fact]
    public void Record_SettledByNothingNamed_Flagged_AndNamedItIsShown()
    {
        Assert.Contains("Durch welche Entscheidung der Antrag erledigt ist, fehlt.", Recorded(ReadingResult.Settled, "").Motion!.Readings[0].Warnings);
        var settled = Recorded(ReadingResult.Settled, "", reading => reading with { SettledBy = "Beschluss zu 0067/2026" }).Motion!;
        Assert.Equal((new MotionState.Settled(ReadingResult.Settled, "Beschluss zu 0067/2026"), 0), (settled.State, settled.Readings[0].Warnings.Length));
    }

    [Fact]
    public void Record_LackOfAQuorumStated_ADecisionIsFlaggedAndAPostponementIsNot()
    {
        Assert.Contains("Die Beschlussunfähigkeit ist festgestellt, als Ergebnis ist aber „abgelehnt“ angegeben.", Recorded(ReadingResult.Rejected, "", reading => reading with { NoQuorum = true }).Motion!.Readings[0].Warnings);
        Assert.Empty(Recorded(ReadingResult.Postponed, "", reading => reading with { NoQuorum = true }).Motion!.Readings[0].Warnings);
    }

    [Fact]
    public void Record_NobodyNamedToCarryItOut_IsFlagged() =>
        Assert.Contains("Wer den Beschluss umsetzt, fehlt; die Umsetzung steht bis dahin mit „Federführung offen“ auf der Liste.", Recorded(ReadingResult.Adopted, "motion 7:0").Motion!.Readings[0].Warnings);

    [Fact]
    public void Confirm_TheFlagStaysOnRecordAndIsNotAskedAgain()
    {
        var scene = Recorded(ReadingResult.Rejected, "motion 4:3").Advance().Do(new MotionCommand.Confirm(1, "Steht so im Auszug.")).Advance();
        Assert.Empty(scene.Motion!.AskedBack());
        Assert.NotEmpty(scene.Motion.Readings[0].Warnings);
        Assert.Equal(Decision<MotionEvent>.AlreadyDone, scene.Try(new MotionCommand.Confirm(1, null)));
        Assert.Contains("eine 2. ist nicht darunter", scene.Refused(new MotionCommand.Confirm(2, null)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("negative", "negative Stimmenzahl")]
    [InlineData("item", "ist Tagesordnungspunkt 8.1, nicht 9")]
    [InlineData("form", "ist kein Tagesordnungspunkt")]
    [InlineData("meeting", "steht nicht auf der Tagesordnung dieser Sitzung")]
    public void Record_WhatCannotBeMeant_IsRefused(string which, string why)
    {
        var scene = Placed(which == "form" ? null : "8.1");
        var reading = MotionScene.Read(which == "meeting" ? "sid-2" : "sid-1", which switch { "item" => "9", "form" => "acht", _ => "8.1" }, ReadingResult.Rejected);
        if (which == "negative") reading = reading with { Ballots = Ballots("motion -1:3") };
        Assert.Contains(why, Assert.IsType<Refusal.Invalid>(scene.Refused(new MotionCommand.RecordReading(reading))).Text, StringComparison.Ordinal);
    }

    private static MotionScene Placed(string? item)
    {
        var scene = new MotionScene("2026-01-05 09:00") { Seats = Seats };
        scene.Do(MotionScene.Filing("sid-1", scene.Now)).Do(new MotionCommand.Place(new(new("sid-1"), item, PlacementMode.Agenda, null), null));
        scene.Now = MotionScene.Time("2026-02-10 20:00");
        return scene;
    }

    private static MotionScene Recorded(ReadingResult result, string votes, Func<Reading, Reading>? more = null) =>
        Placed("8.1").Read("sid-1", result, reading => (more ?? (same => same))(reading with { Ballots = Ballots(votes) }));

    /// <summary>"amendment 5:2, motion 7:0": matter, yes and no, in the order voted.</summary>
    private static ImmutableArray<Ballot> Ballots(string text) =>
    [
        .. from one in text.Split(", ", StringSplitOptions.RemoveEmptyEntries)
           let parts = one.Split(' ', ':')
           select new Ballot(parts[0], Enum.Parse<BallotMatter>(parts[0], true), [], new(int.Parse(parts[1], null), int.Parse(parts[2], null), 0)),
    ];
}
