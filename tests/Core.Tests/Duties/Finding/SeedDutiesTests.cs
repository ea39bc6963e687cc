using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Duties.Finding;

namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>
/// The page of minutes the project began with: six duties, none of them binding. Not found: the praise of regular reporting in the debate, a promise
/// told of as past, the resolution of 2023, an appointment at the end of February, the budget, the reasons of the annexed motion.
/// </summary>
public sealed class SeedDutiesTests
{
    private static readonly string[] Expected =
    [
        "FirstReading quarterly [Sozialraumentwicklung Hagen] Update zum Umsetzungsfortschritt",
        "FirstReading everyMeeting [] ständigen Tagesordnungspunkt",
        "FirstReading regular [] regelmäßig über den Sachstand",
        "FirstReading regular [] Altenhagen",
        "Proposal byDate 2026-06-30 [] Koordinationsstellen",
        "Proposal nextMeeting [] Förderanträge",
    ];

    [Fact]
    public void Find_TheFirstPage_FindsItsSixDuties()
    {
        var text = Seed();
        Assert.SkipWhen(text is null, "The page lies beside the clone, not in it.");
        var found = DutyFinder.Find(text!, DutyFinderTests.On, TextKind.Minutes);
        Assert.Equal(
            Expected.Select((e, i) => i < found.Length && found[i].Sentence.Contains(e[(e.IndexOf(']', StringComparison.Ordinal) + 2)..], StringComparison.Ordinal) ? e[..(e.IndexOf(']', StringComparison.Ordinal) + 1)] : "? " + e),
            found.Select(d => $"{d.Basis} {DutyFinderTests.Time(d)} [{d.Item}]"));
        Assert.All(found, d => Assert.Equal("Verwaltung", d.OwedBy ?? "Verwaltung"));
    }

    /// <summary>The page is not part of the project; it lies beside the clone where there is one.</summary>
    private static string? Seed()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "seed", "niederschrift-sid-2026-02-10.txt");
            if (File.Exists(file)) return File.ReadAllText(file);
        }
        return null;
    }
}
