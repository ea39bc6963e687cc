using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Motions;

public sealed class MotionTransitionTests
{
    private static readonly MotionCommand.Place ToItem = new(new(new("sid-1"), "8.1", PlacementMode.Agenda, null), null);

    private static MotionScene Filed()
    {
        var scene = new MotionScene("2026-01-05 09:00");
        return scene.Do(MotionScene.Filing("sid-1", scene.Now));
    }

    private static MotionScene Read(ReadingResult result, ReturnTarget? target = null, Bodies.BodyId? to = null)
    {
        var scene = Filed().Do(ToItem);
        scene.Now = MotionScene.Time("2026-02-10 20:00");
        return scene.Do(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", result, target, to)));
    }

    private static readonly ImmutableArray<ConsultationStep> Sequence = [new(MotionScene.Sid, ConsultationRole.Recommendation), new(MotionScene.Rat, ConsultationRole.Decision)];

    internal static MotionCommand[] All =>
    [
        new MotionCommand.AssignReference("67/2026"), ToItem, new MotionCommand.RecordReading(MotionScene.Read("sid-2", "9", ReadingResult.Rejected)),
        new MotionCommand.SetTarget(new ReturnTarget.Next()), new MotionCommand.TickOff(), new MotionCommand.SetSequence(Sequence, "Anders."), new MotionCommand.GiveBack("Unterschrift fehlt."),
        new MotionCommand.Mend(null, null, null), new MotionCommand.NoteConcern("Zuständigkeit fraglich."), new MotionCommand.Withdraw("Erledigt sich."),
        new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected), "Falsch notiert."), new MotionCommand.Confirm(1, null),
        new MotionCommand.CarryOver(new(2025, 10, 31)), new MotionCommand.Lapse(new(2025, 10, 31), null),
    ];

    public static TheoryData<string> States =>
        ["awaiting", "givenBack", "placed", "inReading", "postponed", "occasion", "deferred", "referred", "forwarded", "adopted", "rejected", "withdrawn", "settled", "lapsed"];

    [Theory, MemberData(nameof(States))]
    public void Decide_CommandNotAllowedInState_IsRefusedWithWhatIsAllowed(string state)
    {
        var scene = SceneIn(state);
        var allowed = MotionTransitions.Allowed(scene.Motion!.State);
        var refused = All.Where(command => !allowed.Contains(MotionTransitions.Name(command)) && !IsSoAlready(state, command)).ToArray();
        Assert.NotEmpty(refused);
        foreach (var command in refused)
        {
            var wrong = Assert.IsType<Refusal.WrongState>(scene.Refused(command));
            Assert.Equal(allowed, wrong.Allowed);
            Assert.Contains(MotionTransitions.German(scene.Motion.State), wrong.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>For every state a transition that is not allowed, with the whole text that the person reads.</summary>
    [Theory]
    [InlineData("awaiting", "readings", "Der Antrag ist „eingegangen“; Ergebnis eintragen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), auf eine Tagesordnung setzen (placement), Beratungsfolge festlegen (sequence), Bedenken vermerken (concern), wegen eines Formfehlers zurückgeben (defect), zurückziehen (withdrawal), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("givenBack", "placement", "Der Antrag ist „zurückgegeben“; auf eine Tagesordnung setzen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), behobenen Formfehler eintragen (mending), Bedenken vermerken (concern), zurückziehen (withdrawal), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("placed", "defect", "Der Antrag ist „auf der Tagesordnung“; wegen eines Formfehlers zurückgeben geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), auf eine Tagesordnung setzen (placement), Beratungsfolge festlegen (sequence), Ergebnis eintragen (readings), Bedenken vermerken (concern), zurückziehen (withdrawal), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("inReading", "target", "Der Antrag ist „in Beratung“; Wiedervorlage festlegen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), auf eine Tagesordnung setzen (placement), Beratungsfolge festlegen (sequence), Ergebnis eintragen (readings), Bedenken vermerken (concern), zurückziehen (withdrawal), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("postponed", "occasion", "Der Antrag ist „vertagt“; Anlass abhaken geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), Wiedervorlage festlegen (target), auf eine Tagesordnung setzen (placement), Beratungsfolge festlegen (sequence), Bedenken vermerken (concern), zurückziehen (withdrawal), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("deferred", "mending", "Der Antrag ist „zurückgestellt“; behobenen Formfehler eintragen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), Wiedervorlage festlegen (target), auf eine Tagesordnung setzen (placement), Beratungsfolge festlegen (sequence), Bedenken vermerken (concern), zurückziehen (withdrawal), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("referred", "target", "Der Antrag ist „verwiesen“; Wiedervorlage festlegen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), auf eine Tagesordnung setzen (placement), Beratungsfolge festlegen (sequence), Bedenken vermerken (concern), zurückziehen (withdrawal), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("forwarded", "readings", "Der Antrag ist „weitergegeben“; Ergebnis eintragen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), auf eine Tagesordnung setzen (placement), Beratungsfolge festlegen (sequence), Bedenken vermerken (concern), zurückziehen (withdrawal), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections), in die neue Wahlperiode übernehmen oder verfallen lassen (carry-over).")]
    [InlineData("adopted", "withdrawal", "Der Antrag ist „beschlossen“; zurückziehen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections).")]
    [InlineData("withdrawn", "placement", "Der Antrag ist „zurückgezogen“; auf eine Tagesordnung setzen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections).")]
    [InlineData("settled", "readings", "Der Antrag ist „erledigt“; Ergebnis eintragen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections).")]
    [InlineData("lapsed", "placement", "Der Antrag ist „mit der Wahlperiode verfallen“; auf eine Tagesordnung setzen geht in diesem Stand nicht. Möglich ist jetzt: Drucksachennummer vergeben (reference), Rückfrage bestätigen (confirmation), eingetragenes Ergebnis berichtigen (corrections).")]
    public void Refusal_InEveryState_SaysInGermanWhatIsAllowed(string state, string command, string text) =>
        Assert.Equal(text, SceneIn(state).Refused(All.First(one => MotionTransitions.Name(one) == command)).Text);

    [Fact]
    public void RefusalTexts_CoverEveryState() =>
        Assert.Equal(
            typeof(MotionState).GetNestedTypes().Length,
            typeof(MotionTransitionTests).GetMethod(nameof(Refusal_InEveryState_SaysInGermanWhatIsAllowed))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
                .Select(one => SceneIn((string)((InlineDataAttribute)one).Data[0]!).Motion!.State.GetType()).Distinct().Count());

    [Theory, MemberData(nameof(States))]
    public void Decide_AllowedCommand_IsNeverRefusedForItsState(string state)
    {
        var scene = SceneIn(state);
        var allowed = MotionTransitions.Allowed(scene.Motion!.State);
        foreach (var command in All)
            if (scene.Try(command) is { Refusal: Refusal.WrongState wrong })
                Assert.DoesNotContain(MotionTransitions.Name(command), allowed);
        Assert.NotEmpty(allowed);
    }

    [Fact]
    public void Decide_SameReadingTwice_SecondIsDoneAlready()
    {
        var scene = Read(ReadingResult.Postponed);
        Assert.Equal(Decision<MotionEvent>.AlreadyDone, scene.Try(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", ReadingResult.Postponed))));
    }

    [Fact]
    public void Decide_ResultBeforeTheMeeting_IsRefusedWithItsDate()
    {
        var refused = Filed().Do(ToItem).Try(new MotionCommand.RecordReading(MotionScene.Read("sid-1", "8.1", ReadingResult.Adopted)));
        Assert.Contains("10.02.2026", refused.Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_UrgentWithoutBallot_IsRefusedAndSaysWhy()
    {
        var refused = Filed().Try(new MotionCommand.Place(new(new("sid-1"), "9", PlacementMode.Urgent, null), null));
        Assert.Contains("§ 48 Abs. 1 GO NRW", refused.Refusal!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("67/2026", "67/2026")]
    [InlineData(" 2026/0580/1 ", "2026/0580/1")]
    [InlineData("48/2010 1. Ergänzung", "48/2010 1. Ergänzung")]
    [InlineData("54271", "54271")]
    public void Decide_Reference_IsKeptAsGiven(string given, string kept) => Assert.Equal(kept, Filed().Do(new MotionCommand.AssignReference(given)).Motion!.Reference);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/")]
    [InlineData("67/2026\n68/2026")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public void Decide_NoReference_IsRefused(string given) =>
        Assert.IsType<Refusal.Invalid>(Filed().Try(new MotionCommand.AssignReference(given)).Refusal!);

    [Fact]
    public void Decide_Correction_KeepsTheWrongReadingInTheEventsAndMovesTheState()
    {
        var scene = Read(ReadingResult.Adopted).Do(new MotionCommand.Correct(1, MotionScene.Read("sid-1", "8.1", ReadingResult.Rejected), "Falsch notiert."));
        Assert.Equal(ReadingResult.Rejected, Assert.IsType<MotionState.Decided>(scene.Motion!.State).Result);
        Assert.Single(scene.Motion.Readings);
    }

    /// <summary>What is so already is no error to ask for again.</summary>
    private static bool IsSoAlready(string state, MotionCommand command) => (state, command) is ("withdrawn", MotionCommand.Withdraw) or ("lapsed", MotionCommand.Lapse);

    internal static MotionScene SceneIn(string state) => state switch
    {
        "givenBack" => Filed().Do(new MotionCommand.GiveBack("Unterschrift fehlt.")),
        "inReading" => Filed().Do(ToItem).Advance("2026-02-10 08:00"),
        "occasion" => Read(ReadingResult.Postponed, new ReturnTarget.Occasion("Haushalt", new(2026, 6, 1))),
        "forwarded" => Filed().Do(new MotionCommand.SetSequence(Sequence, null)).Read("sid-1", ReadingResult.Adopted),
        "lapsed" => Filed().Do(new MotionCommand.Lapse(new(2025, 10, 31), null)),
        "awaiting" => Filed(),
        "placed" => Filed().Do(ToItem),
        "postponed" => Read(ReadingResult.Postponed),
        "deferred" => Read(ReadingResult.Deferred),
        "referred" => Read(ReadingResult.Referred, to: new("hfa")),
        "openedInSequence" => Filed().Do(new MotionCommand.SetSequence(Sequence, null)).Do(ToItem).Advance("2026-02-10 08:00"),
        "inSequence" => Filed().Do(new MotionCommand.SetSequence(Sequence, null)).Do(ToItem),
        "postponedToTheNext" => Read(ReadingResult.Postponed, new ReturnTarget.Next()),
        "deferredToTheNext" => Read(ReadingResult.Deferred, new ReturnTarget.Next()),
        "adopted" => Read(ReadingResult.Adopted),
        "rejected" => Read(ReadingResult.Rejected),
        "withdrawn" => Filed().Do(new MotionCommand.Withdraw("Erledigt sich.")),
        _ => Read(ReadingResult.Settled),
    };
}
