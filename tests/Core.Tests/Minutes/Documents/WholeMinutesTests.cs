using System.Text;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Documents;

namespace Wiedervorlage.Core.Tests.Minutes.Documents;

/// <summary>Whole minutes of six layouts, as HTML: every item found, no vote in another's item.</summary>
public sealed class WholeMinutesTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. WholeMinutes.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryItemIsFound_WithItsOwnVote(string name)
    {
        var expected = WholeMinutes.Of(name);
        var read = DocumentReader.Read(Encoding.UTF8.GetString(WholeMinutes.File($"{name}.html")), new LocalDate(2026, 8, 1));
        Assert.NotNull(read);
        var (wrong, unknown) = expected.Compare(read);
        foreach (var one in wrong.Concat(unknown).Take(30)) output.WriteLine(one);
        Assert.Empty(wrong);
        Assert.Empty(unknown);
        Assert.All(read.Items, item => Assert.Empty(item.Warnings));
    }

    [Theory]
    [InlineData("Zu Punkt 3 der Tagesordnung: Radweg", "3", "Radweg")]
    [InlineData("TOP 8.1. Antrag", "8.1", "Antrag")]
    [InlineData("Ö 4.1 Radweg", "4.1", "Radweg")]
    [InlineData("N 2 Grundstück", "N 2", "Grundstück")]
    [InlineData("9a Radweg", "9a", "Radweg")]
    [InlineData("zu TOP 7. Radweg", "7", "Radweg")]
    [InlineData("Punkt 3 der Tagesordnung: Radweg", "3", "Radweg")]
    [InlineData("TOP Ö 4.1: Radweg", "4.1", "Radweg")]
    [InlineData("Traktandum 3: Radweg", "3", "Radweg")]
    [InlineData("8. Jahresabschluss", "8", "Jahresabschluss")]
    public void AnyUsualHeading_BeginsAnItem(string line, string number, string? title)
    {
        var minutes = $"Niederschrift\n\nTagesordnung\n{line}\nTOP 80 Anderes\n\n{line}\n\nDafür: 7\nDagegen: 2\nEnthaltungen: 0\n\nTOP 80 Anderes\n\nNichts.\n";
        var items = DocumentReader.Read(minutes)!.Items;
        Assert.Equal([number, "80"], items.Select(item => item.Number));
        Assert.Equal((title, 7), (items[0].Title, items[0].Reading.Ballots.Single().Totals.Yes));
    }

    [Fact]
    public void AnExcerpt_IsNoDocument() =>
        Assert.All(BlindLayouts.All, layout => Assert.True(DocumentReader.Read(layout.Page) is null, $"{layout.Name} was cut into items"));

    [Fact]
    public void Attendance_IsReadByFaction_WithTimes()
    {
        var read = DocumentReader.Read(Encoding.UTF8.GetString(WholeMinutes.File("allris.html")))!;
        Assert.Equal(
            ["Frau Ahorn|Zukunft|Member|Present||", "Herr Birke|Zukunft|Member|Present|17:20|", "Frau Buche|Zukunft|Member|Present||", "Herr Eiche|Heimat|Member|Present||",
             "Frau Erle|Heimat|Member|Present||18:30", "Herr Esche|Mitte|Member|Present||", "Frau Fichte|Mitte|Member|Excused||", "Herr Hasel||Administration|Present||"],
            read.Attendance.Select(one => $"{one.Name}|{one.Faction}|{one.Group}|{one.State}|{one.From:HH:mm}|{one.Until:HH:mm}"));
    }

    [Fact]
    public void Head_NamesChairMinuteTakerAndInterruptions()
    {
        var head = DocumentReader.Read(Encoding.UTF8.GetString(WholeMinutes.File("sessionnet.html")))!.Head;
        Assert.Equal(("Frau Ulme", "Herr Linde"), (head.Chair, head.MinuteTaker));
        Assert.Equal([new Interruption(new(19, 40), new LocalTime(19, 45))], head.Interruptions);
    }
}
