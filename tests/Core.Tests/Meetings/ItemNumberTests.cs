using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Tests.Agendas;

namespace Wiedervorlage.Core.Tests.Meetings;

public sealed class ItemNumberTests
{
    [Theory]
    [InlineData("Ö 4.1", "4.1")]
    [InlineData("Ö4", "4")]
    [InlineData("N2", "N 2")]
    [InlineData("N 2", "N 2")]
    [InlineData("1.", "1")]
    [InlineData("9a", "9a")]
    [InlineData("9a.", "9a")]
    public void Normal_OfEverySpelling_IsOne(string given, string normal)
    {
        Assert.True(ItemNumber.IsOne(given));
        Assert.Equal(normal, ItemNumber.Normal(given));
        Assert.True(ItemNumber.AreSame(given, normal));
    }

    [Theory]
    [InlineData("ANTRÄGE")]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("8.")]
    [InlineData("8..1", false)]
    [InlineData("1.2.3.4.5", false)]
    public void IsOne_Others(string given, bool? expected = null) => Assert.Equal(expected ?? given == "8.", ItemNumber.IsOne(given));

    [Fact]
    public void SortKey_PutsLettersBehindTheirNumber()
    {
        string[] wanted = ["8.2", "8.10", "9", "9.1", "9a", "10", "N 1"];
        Assert.Equal(wanted, wanted.Reverse().OrderBy(ItemNumber.SortKey, StringComparer.Ordinal));
        Assert.Equal(("9a", 9, 2), (ItemNumber.Parent("9a.1"), ItemNumber.Main("9a.1"), ItemNumber.Level("9a.1.")));
    }

    [Fact]
    public void Agenda_EachPartHasANumberOnce()
    {
        var scene = new AgendaScene().Keep().Adds("first", number: "Ö 3").Adds("hidden", isPublic: false, number: "3").Adds("letter", number: "9a");
        Assert.Equal("3", scene.Agenda!.Find("first")!.Number);
        Assert.Equal("N 3", scene.Agenda.Find("hidden")!.Number);
        Assert.Equal("9a", scene.Agenda.Find("letter")!.Number);
        Assert.Contains("schon vergeben", scene.Refused(new AgendaCommand.Add("again", "A", null, false, null, "N 3")).Text, StringComparison.Ordinal);
        Assert.Contains("öffentlichen Teil", scene.Refused(new AgendaCommand.Add("wrong", "A", null, false, null, "Ö 4")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, "1001 Zeichen")]
    public void Title_MayHaveAThousandCharacters(int length, string? says)
    {
        var scene = new AgendaScene().Keep();
        var command = new AgendaCommand.Add("long", new string('x', length), null, true, null, null);
        if (says is null) Assert.Equal(length, scene.Do(command).Agenda!.Find("long")!.Title!.Length);
        else Assert.Contains(says, scene.Refused(command).Text, StringComparison.Ordinal);
        Assert.Contains("Steuerzeichen", scene.Refused(command with { Id = "other", Title = "Erste Zeile\nzweite" }).Text, StringComparison.Ordinal);
    }
}
