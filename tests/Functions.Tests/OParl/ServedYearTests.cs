using System.Text.Json.Nodes;
using Wiedervorlage.Functions.Tests.House;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Tests.OParl;

namespace Wiedervorlage.Functions.Tests.OParl;

/// <summary>Every object of a year, found by walking as a reader does, against the standard and against our own schemas.</summary>
public sealed class ServedYearTests(WholeYear year) : IClassFixture<WholeYear>
{
    private static readonly VendorSchemas _ours = new(Path.Combine(Repository.Root, "docs/oparl"));

    private readonly AppWorld _world = year.World;
    private readonly OParlWalk _walk = year.Walk;

    [Fact]
    public async Task EveryObject_IsAsTheStandardSays_AloneAsInListsAsEmbedded()
    {
        Assert.Equal(
            ["AgendaItem", "Body", "Consultation", "File", "Implementation", "LegislativeTerm", "Location", "Meeting", "Organization", "Paper", "ReportingDuty", "System"],
            _walk.Objects.Values.Select(OParlSchema.Kind).Distinct().Order(StringComparer.Ordinal));
        Offenders.None(_walk.Objects.Values.SelectMany(one => OParlSchema.Wrong(one)));
        foreach (var one in _walk.Objects.Values)
        {
            Assert.Equal(one.ToJsonString(), (await _world.JsonAsync($"{one["id"]}")).ToJsonString());
            foreach (var embedded in OParlWalk.Embedded(one))
                Assert.Equal(_walk.Objects[$"{embedded["id"]}"].ToJsonString(), embedded.ToJsonString());
        }
    }

    [Fact]
    public void OwnProperties_AreAsOurSchemasSay_AndEachIsThere()
    {
        Offenders.None(_walk.Objects.Values.SelectMany(_ours.Wrong));
        var used = _walk.Objects.Values.SelectMany(one => one.Select(property => property.Key)).Where(name => name.Contains(':', StringComparison.Ordinal)).ToHashSet();
        var described = JsonNode.Parse(Repository.Read("docs/oparl/properties.schema.json"))!["properties"]!.AsObject().Select(one => one.Key);
        Assert.Equal(["Wiedervorlage:addendum", "Wiedervorlage:notDealtWith"], described.Except(used).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void References_LeadToWhatIsServed_InBothDirections()
    {
        Offenders.None(from one in _walk.Objects.Values
                       from reference in OParlSchema.References(one)
                       where !_walk.Objects.ContainsKey(reference.Address)
                       select $"{one["id"]} {reference.Property}: {reference.Address}");
        Offenders.None(from paper in Kind(_walk, "Paper")
                       from consultation in paper["consultation"]!.AsArray()
                       where $"{consultation!["paper"]}" != $"{paper["id"]}"
                       select $"{consultation["id"]}");
        Offenders.None(from item in Kind(_walk, "AgendaItem")
                       from consultation in item["Wiedervorlage:consultation"]?.AsArray().Select(one => $"{one}") ?? [$"{item["consultation"]}"]
                       where consultation.Length > 0 && $"{_walk.Objects[consultation]["agendaItem"]}" != $"{item["id"]}"
                       select $"{item["id"]}");
        Assert.Equal("http://127.0.0.1:7071/oparl/v1.1/paper/m-2", $"{_walk.Objects[OParlCalls.Root + "paper/m-1"]["relatedPaper"]![0]}");
        Assert.Equal("http://127.0.0.1:7071/oparl/v1.1/paper/m-1", $"{_walk.Objects[OParlCalls.Root + "paper/m-2"]["relatedPaper"]![0]}");
    }

    [Fact]
    public void VotesDutiesAndWork_StandWithPaperConsultationAndItem()
    {
        var paper = _walk.Objects[OParlCalls.Root + "paper/m-1"];
        Assert.Equal(("0067/2026", "decided", "Antrag"), ($"{paper["reference"]}", $"{paper["Wiedervorlage:state"]!["state"]}", $"{paper["paperType"]}"));
        var item = _walk.Objects[$"{paper["consultation"]![1]!["agendaItem"]}"];
        Assert.Equal(("4", "beschlossen; abgelehnt", "Die Verwaltung berichtet jedes Quartal."), ($"{item["number"]}", $"{item["result"]}", $"{item["resolutionText"]}"));
        var vote = item["Wiedervorlage:reading"]![0]!["vote"]![0]!;
        Assert.Equal("SPD 2 1, ohne Fraktion 1 0", string.Join(", ", vote["group"]!.AsArray().Select(row => $"{row!["name"]} {row["yes"]} {row["no"]}")));
        var duty = paper["Wiedervorlage:reportingDuty"]!.AsArray().Single(one => $"{one!["cadence"]}" == "quarterly")!;
        Assert.Contains(duty["period"]!.AsArray(), period => $"{period!["state"]}" == "overdue");
        Assert.Equal("nicht begonnen", $"{paper["Wiedervorlage:implementation"]![0]!["stateText"]}");
        Assert.Equal(OParlCalls.Root + "organization/unit.fb55", $"{paper["underDirectionOf"]![0]}");
    }

    [Fact]
    public async Task WhatIsNotPublic_IsNowhere_NorIsAnyPerson()
    {
        foreach (var secret in new[] { ServedYear.Secret, ServedYear.Waiting, "Beispiel", "Verkauft wird", "m-3", "m-4", "@" })
            Assert.DoesNotContain(_walk.Objects.Values, one => one.ToJsonString(_readable).Contains(secret, StringComparison.Ordinal));
        foreach (var hidden in new[] { "paper/m-3", "paper/m-4", "consultation/m-3.sid-1", "agendaItem/sid-1.motion-m-3", "file/m-3.text", "file/m-3.text/content" })
            Assert.Equal(404, (await _world.AskAsync(hidden)).Status);
        Assert.DoesNotContain("deleted", (await _world.AskAsync("body/city/paper?modified_since=2020-01-01T00:00:00%2B01:00")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_HoldNoPaperNumber_AndTextsStandAsTheyAre()
    {
        Assert.DoesNotContain(_walk.Objects.Keys, id => id.Contains("0067", StringComparison.Ordinal));
        Assert.Equal("Weitergehend: Sozialräume & „mehr“ <2026>", $"{_walk.Objects[OParlCalls.Root + "paper/m-2"]["name"]}");
        Assert.Contains("& „mehr“ <2026>", (await _world.AskAsync("paper/m-2")).Text, StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions _readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<JsonObject> Kind(OParlWalk walk, string kind) => walk.Objects.Values.Where(one => OParlSchema.Kind(one) == kind);
}
