using System.Text.Json;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Functions.Tests.Serialisation;

public sealed class JsonTests
{
    private static readonly Meeting InFebruary = new(new("sid-2026-01"), new("sid"), new(2026, 2, 10), new(17, 0), "Rathaus „Süd“", MeetingState.Scheduled);

    [Fact]
    public void Write_Meeting_IsPlainAndReadable() => Assert.Equal(
        """{"id":"sid-2026-01","body":"sid","on":"2026-02-10","startsAt":"17:00","place":"Rathaus „Süd“","state":"scheduled","before":[],"alsoKnownAs":[],"takesPlace":true}""",
        Json.Write(InFebruary));

    [Fact]
    public void Read_MeetingAsWritten_IsEqual() => Assert.Equal(InFebruary, Json.Read<Meeting>(Json.Write(InFebruary)));

    [Theory]
    [InlineData("17:00", 0)]
    [InlineData("17:00:30", 30)]
    public void Read_TimeWithOrWithoutSeconds_IsTaken(string text, int second) =>
        Assert.Equal(new LocalTime(17, 0, second), Json.Read<LocalTimes>($$"""{"at":"{{text}}"}""").At);

    [Theory]
    [InlineData("""{"id":"spd","name":"SPD","mail":"spd@rat.example"}""")]
    [InlineData("""{"id":"spd","name":"SPD","mail":"spd@rat.example","mailDomains":null}""")]
    [InlineData("""{"id":"spd","name":"SPD","mail":"spd@rat.example","mailDomains":[]}""")]
    public void Read_MissingArray_IsEmpty(string json) => Assert.Empty(Json.Read<Faction>(json).MailDomains);

    [Fact]
    public void Write_ArrayNeverMade_IsEmpty() =>
        Assert.Contains("\"attachments\":[]", Json.Write(new RenderedMail("k", MailKind.Receipt, "a@b.example", null, "s", "t", "h", "m", default)), StringComparison.Ordinal);

    [Fact]
    public void Read_IdAsDictionaryKey_IsTheId() =>
        Assert.Equal(4, Json.Read<Dictionary<FactionId, int>>(Json.Write(new Dictionary<FactionId, int> { [new("cdu")] = 4 }))[new("cdu")]);

    [Theory]
    [InlineData("""{"on":"2026-02-30"}""")]
    [InlineData("""{"on":"10.02.2026"}""")]
    [InlineData("""{"state":3}""")]
    [InlineData("""{"body":7}""")]
    [InlineData("""{"body":null}""")]
    [InlineData("null")]
    [InlineData("")]
    public void Read_WhatCannotBe_Throws(string json) => Assert.Throws<JsonException>(() => Json.Read<Meeting>(json));

    [Fact]
    public void Write_IdWithoutValue_Throws() => Assert.Throws<JsonException>(() => Json.Write(default(BodyId)));

    private sealed record LocalTimes(LocalTime At);
}
