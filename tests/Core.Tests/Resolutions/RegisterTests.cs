using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Resolutions;

namespace Wiedervorlage.Core.Tests.Resolutions;

public sealed class RegisterTests
{
    private static readonly LocalDate _today = new(2026, 7, 1);

    private static readonly Resolution _bridge = new(
        "m-1.1", "Fußgängerbrücke über die Volme", new("sid"), new("fb61"), "m-1", "0067/2026", "Beschluss vom 10.02.2026", new(2026, 2, 10),
        WorkState.InProgress, false, new(2026, 3, 1), new(2026, 6, 30), true, 1, false);

    private static readonly Register _register = new(
    [
        _bridge,
        _bridge with { Key = "m-2.1", Subject = "Müllabfuhr in Haspe", Reference = "0068/2026", DueOn = null, State = WorkState.Done, Body = new("stea") },
        _bridge with { Key = "alt", Subject = "Spielplätze", Reference = null, On = new(2025, 5, 1), Unit = null, LacksText = true },
    ]);

    [Theory]
    [InlineData("", "m-1.1 m-2.1 alt")]
    [InlineData("gremium=stea", "m-2.1")]
    [InlineData("stelle=fb61&jahr=2026", "m-1.1 m-2.1")]
    [InlineData("jahr=2025", "alt")]
    [InlineData("stand=terminUeberschritten", "m-1.1")]
    [InlineData("stand=federfuehrungOffen", "alt")]
    [InlineData("stand=textFehlt", "alt")]
    [InlineData("worte=muell HASPE", "m-2.1")]
    [InlineData("worte=fussgaenger", "m-1.1")]
    [InlineData("worte=Brücke 0067", "m-1.1")]
    [InlineData("worte=brücke müll", "")]
    public void Filters_FindWhatTheyName_TheLatestFirst(string asked, string found) =>
        Assert.Equal(found, string.Join(' ', _register.Find(Read(asked).Value, _today).All.Select(one => one.Key)));

    [Theory]
    [InlineData("gremium=rat", "gremium")]
    [InlineData("stelle=fb99", "stelle")]
    [InlineData("jahr=2024", "jahr")]
    [InlineData("jahr=zwanzig", "jahr")]
    [InlineData("stand=fertig", "stand")]
    public void WhatCannotBeChosen_IsRefused_AtItsField(string asked, string field) =>
        Assert.Equal(field, Assert.IsType<Refusal.Invalid>(Read(asked).Refusal).Field);

    [Fact]
    public void Words_HaveAnEnd() =>
        Assert.Equal("worte", Assert.IsType<Refusal.Invalid>(Read($"worte={new string('a', ResolutionQuery.LongestWords + 1)}").Refusal).Field);

    [Fact]
    public void Lights_AreCounted_WhateverStateIsAskedFor()
    {
        var found = _register.Find(Read("stand=erledigt").Value, _today);
        Assert.Equal(3, found.InAllStates);
        Assert.Equal([(WorkLight.LeadOpen, 1), (WorkLight.Late, 1), (WorkLight.Done, 1)], found.Lights.Select(one => (one.Key, one.Value)));
    }

    [Theory]
    [InlineData(WorkState.Open, false, true, null, WorkLight.Open)]
    [InlineData(WorkState.Open, false, true, "2026-06-30", WorkLight.Late)]
    [InlineData(WorkState.InProgress, false, true, "2026-07-01", WorkLight.InProgress)]
    [InlineData(WorkState.InProgress, false, true, "2026-06-30", WorkLight.Late)]
    [InlineData(WorkState.Delayed, false, true, "2026-06-30", WorkLight.Delayed)]
    [InlineData(WorkState.Open, false, false, "2026-06-30", WorkLight.LeadOpen)]
    [InlineData(WorkState.Done, false, false, "2026-06-30", WorkLight.Done)]
    [InlineData(WorkState.Done, true, true, null, WorkLight.Closed)]
    public void Light_IsOneWord(WorkState state, bool closed, bool led, string? due, WorkLight light) => Assert.Equal(
        light, WorkLights.Of(state, closed, led, due is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(due).Value, _today));

    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("ÄÖÜ", "aeoeue")]
    [InlineData("Ma\u0308rz", "maerz")]
    [InlineData("Café Ørsted", "cafe ørsted")]
    public void Words_AreComparedWithoutTheirMarks(string text, string plain) => Assert.Equal(plain, PlainWords.Of(text));

    private static Answer<ResolutionQuery> Read(string asked)
    {
        var fields = asked.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1]);
        return ResolutionQuery.Read(field => fields.GetValueOrDefault(field, ""), _register.Choices);
    }
}
