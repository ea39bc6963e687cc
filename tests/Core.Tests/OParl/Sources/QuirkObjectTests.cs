using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Core.Tests.OParl.Sources;

/// <summary>The rows of the same table that are about what an object says.</summary>
public sealed class QuirkObjectTests
{
    private const string At = "https://ris.example/oparl";
    private static readonly LocalDate Today = new(2026, 8, 22);
    private static readonly Source City = new("stadt", "Stadt", $"{At}/system", $"{At}/bodies/1", true, null, [], [], [], []);
    private static readonly Dictionary<string, ReadingResult?> Nobody = [];

    [Theory]
    [InlineData("2026-09-01T17:00:00+02:00", "2026-09-01T00:00:00+02:00", true)]
    [InlineData("2026-09-01T17:00:00+02:00", "2026-09-02T00:00:00+02:00", false)]
    [InlineData("2026-09-01T17:00:00+02:00", "2026-09-01T19:00:00+02:00", false)]
    public void AnEndAtMidnight_IsNoEnd(string start, string end, bool before)
    {
        var meeting = Meeting($"\"start\":\"{start}\",\"end\":\"{end}\"");
        Assert.Equal((before, new LocalTime(17, 0)), (meeting.EndsBeforeStart, meeting.StartsAt));
    }

    [Theory]
    [InlineData("2026-06-11T18:01:00+02:00", false)]
    [InlineData("2026-06-12T18:00:00+02:00", true)]
    public void ThePastMeetingsRealStart_IsNoMove(string start, bool moved) => Assert.Equal(
        moved, SourceChanges.HasMoved(Meeting("\"start\":\"2026-06-11T18:00:00+02:00\""), Meeting($"\"start\":\"{start}\""), Today));

    [Fact]
    public void AJointMeeting_IsOne_AndItsFirstBodyLeads()
    {
        var city = City with { Bodies = [new("g2", new("rat")), new("g1", new("sid"))] };
        var meeting = Meeting("\"start\":\"2026-09-01T17:00:00+02:00\",\"organization\":[\"g1\",\"g2\"]");
        Assert.Equal("sid", MeetingProposals.BodyOf(city, meeting)!.Value.Value);
    }

    [Fact]
    public void Headings_Struck_AndParts()
    {
        var items = Meeting("""
            "agendaItem":[{"id":"1","name":"A","number":"A"},{"id":"2","number":"1.","name":"Radweg"},{"id":"3","name":"ANTRÄGE"},
            {"id":"4","name":"< Sitzungsteil nichtöffentlich >"},{"id":"5","number":"2","name":"Grundstück"},{"id":"6","number":"Ö 4.1","name":"Offen"},
            {"id":"7","number":"9a.","name":"Brücke - abgesetzt -","public":true},{"id":"8","number":"3","name":"- vertagt -","result":"vertagt"}]
            """).Items;
        Assert.Equal("HIHHIISI", string.Concat(items.Select(item => item.Kind.ToString()[0])));
        Assert.Equal([true, true, true, false, false, true, true, false], items.Select(item => item.Public));
        Assert.Equal(["1.", "9a."], items.Where(item => item.Id is "2" or "7").Select(item => item.Number));
        Assert.Null(Meeting("\"agendaItem\":[{\"id\":\"1\",\"number\":\"1\",\"name\":\"Ohne Angabe\"}]").Items[0].Public);
    }

    [Fact]
    public void PositionDecides_WhateverOrderSays_AndANumberMayComeTwice()
    {
        var items = Meeting("\"agendaItem\":[{\"id\":\"b\",\"order\":100001,\"number\":\"6.1\",\"name\":\"B\"},{\"id\":\"a\",\"order\":1,\"number\":\"6.1\",\"name\":\"A\"}]").Items;
        Assert.Equal(["b", "a"], items.Select(item => item.Id));
    }

    [Theory]
    [InlineData("einstimmig beschlossen", ReadingResult.Adopted)]
    [InlineData("mehrheitlich zugestimmt zu geändertem Beschlusstext", ReadingResult.AdoptedAmended)]
    [InlineData("Geändert  beschlossen.", ReadingResult.AdoptedAmended)]
    [InlineData("einstimmig ungeändert beschlossen", ReadingResult.Adopted)]
    [InlineData("verwiesen in den Jugendhilfeausschuss", ReadingResult.Referred)]
    [InlineData("Vertagung mehrheitlich abgelehnt", null)]
    [InlineData("einstimmig, 0 Enthaltungen", null)]
    [InlineData("einstimmig", null)]
    [InlineData("erledigt", null)]
    [InlineData("abgesetzt", null)]
    [InlineData("teilweise beschlossen", null)]
    [InlineData("verwiesen in den nichtöffentlichen Teil", null)]
    [InlineData("Ziffer 1 einstimmig beschlossen, Ziffer 2 abgelehnt", null)]
    public void AResultIsAWording_AndOnlyAWholeOneProposes(string wording, ReadingResult? outcome) => Assert.Equal(outcome, ResultWordings.Of(wording, Nobody));

    [Fact]
    public void TheOfficesWord_CountsMore_AndIsNotAskedForAgain()
    {
        var own = new Dictionary<string, ReadingResult?> { ["erledigt"] = ReadingResult.Settled, ["keine abstimmung"] = null };
        Assert.Equal(ReadingResult.Settled, ResultWordings.Of("Erledigt.", own));
        Assert.True(ResultWordings.IsAssigned("keine Abstimmung", own));
        Assert.False(ResultWordings.IsAssigned("Aushang im Foyer", own));
    }

    [Theory]
    [InlineData("Gremium", "Fraktion", false, OrganizationKind.Faction)]
    [InlineData("Fraktion", null, false, OrganizationKind.Faction)]
    [InlineData(null, null, true, OrganizationKind.Committee)]
    [InlineData(null, null, false, OrganizationKind.Unit)]
    [InlineData("Gremium", null, false, OrganizationKind.Committee)]
    public void Classification_WinsOverType(string? type, string? classification, bool meetings, OrganizationKind kind)
    {
        var organization = Read($$"""{"data":[{"id":"{{At}}/o/1","name":"X","organizationType":"{{type}}","classification":"{{classification}}"{{(meetings ? $",\"meeting\":\"{At}/m\"" : "")}}}]}""", SourceList.Organizations);
        Assert.Equal(kind, Assert.IsType<SourceObject.Organization>(organization.Objects.Single()).Kind);
    }

    [Theory]
    [InlineData("Entscheidung", true, true)]
    [InlineData("Entscheidung", null, true)]
    [InlineData("Vorberatung", true, false)]
    [InlineData("unbekannt", true, false)]
    [InlineData(null, true, false)]
    public void Final_OnlyWithTheRole_MissingIsNotFalse(string? role, bool? authoritative, bool decides) =>
        Assert.Equal(decides, new ConsultedAt(Meeting("\"agendaItem\":[{\"id\":\"1\",\"number\":\"1\",\"name\":\"A\"}]").Items[0], new(new("m"), new("sid"), Today, new(16, 0), "", MeetingState.Held), role, authoritative).Decides);

    private static SourcePage Read(string text, SourceList list) =>
        SourcePage.Read(text, list).Value ?? throw new InvalidOperationException(SourcePage.Read(text, list).Refusal!.Text);

    private static SourceObject.Meeting Meeting(string fields) =>
        (SourceObject.Meeting)Read($"{{\"data\":[{{\"id\":\"{At}/m/1\",{fields}}}]}}", SourceList.Meetings).Objects.Single();
}
