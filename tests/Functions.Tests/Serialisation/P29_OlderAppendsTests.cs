using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Serialisation;

/// <summary>P29: what was stored when who did it was a word, and owed mails were computed (before 0023).</summary>
public sealed class P29_OlderAppendsTests
{
    private const string Older = """
        {"first":1,"at":"2026-01-05T08:00:00Z","by":"office","commandId":"c1","events":[
         {"$type":"filed","id":"m-1","body":"sid","content":{"factions":["spd"],"kind":"motion","title":"Antrag","resolutionText":"Text","reasons":"","public":true,"inboxId":"mail-1"},
          "at":"2026-01-05T08:00:00Z","meeting":"sid-1","late":false},
         {"$type":"mailsWritten","keys":["receipt.m-1"]}]}
        """;

    private const string OlderSnapshot = """
        {"id":"m-1","body":"sid","content":{"factions":["spd"],"kind":"motion","title":"Antrag","resolutionText":"Text","reasons":"","public":true},"filedAt":"2026-01-05T08:00:00Z",
         "state":{"$type":"awaitingPlace","meeting":"sid-1","late":false},"readings":[],"followUpsOpened":0,"events":2,
         "owed":[{"key":"agendaRequest.m-1.20260105","kind":"agendaRequest","to":{"$type":"office","body":"sid"},"about":"m-1"}]}
        """;

    [Theory]
    [InlineData("office", "Geschäftsstelle")]
    [InlineData("procedure", "Verfahren")]
    [InlineData("joined", "gemeinsam beratener Antrag")]
    [InlineData("agenda", "Tagesordnung")]
    [InlineData("inbox", "E-Mail")]
    [InlineData("import", "Übernahme aus einer Datei")]
    [InlineData("unit:fb55", "Stelle fb55")]
    [InlineData("sessionnet", "System sessionnet")]
    public void Word_IsReadAsTheActorItMeant_AndWrittenAsOne(string word, string german)
    {
        var by = Json.Read<Append<MotionEvent>>(Older.Replace("\"office\"", $"\"{word}\"", StringComparison.Ordinal)).By;
        Assert.Equal((word, german), ($"{by}", by.German));
        var written = Json.Write(new Append<MotionEvent>(1, default, by, "c1", []));
        Assert.Contains("\"by\":{\"$type\":\"", written, StringComparison.Ordinal);
        Assert.Equal(by, Json.Read<Append<MotionEvent>>(written).By);
    }

    [Fact]
    public void Person_WithAName_IsShownWithRoleAndName() =>
        Assert.Equal("Fraktion spd (E. Muster)", Json.Read<Actor>(Json.Write<Actor>(new Actor.Person(Role.Faction, "spd", "E. Muster"))).German);

    [Fact]
    public void OlderStream_AddedUpAnew_OwesWhatItsSnapshotOwed_AndNothingElse()
    {
        var rebuilt = Json.Read<Append<MotionEvent>>(Older).Events.Aggregate((Motion?)null, MotionEvolution.Evolve)!;
        Assert.Empty(rebuilt.Owed);
        var snapshot = Json.Read<Motion>(OlderSnapshot);
        Assert.Equal([MailKind.AgendaRequest], MotionEvolution.Rebuilt(snapshot, rebuilt).Owed.Select(mail => mail.Kind));
    }

    [Fact]
    public void OlderDuty_OwesNothing()
    {
        var duty = Json.Read<ReportingDuty>("""
            {"id":"d-1","body":"sid","unit":"fb55","what":"Sachstand","cadence":{"$type":"quarterly"},"basis":"resolution","origin":{"source":"Beschluss","on":"2026-01-05","filedBy":["spd"]},
             "public":true,"aroseOn":"2026-01-05","periods":[],"reports":[]}
            """);
        Assert.Empty(duty.Owed);
    }
}
