using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Items;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>Every layout, damaged in every way at many places: the whole reading stays, or gives up what is no longer certain.</summary>
public sealed class MutationTests
{
    private const int Seeds = 6;

    public static TheoryData<int> Pages => [.. Enumerable.Range(0, All.Count)];

    private static IReadOnlyList<string> All { get; } = [.. BlindLayouts.All.Select(layout => layout.Page), .. Layouts.All.Select(layout => layout.Page)];

    [Theory, MemberData(nameof(Pages))]
    public void Read_DamagedPage_KeepsOrGivesUp_NeverChanges(int number)
    {
        var right = MinutesReader.Read(All[number]);
        for (var kind = 0; kind < Mutation.Kinds; kind++)
        {
            foreach (var changed in Enumerable.Range(0, Seeds).Select(seed => Mutation.Of(All[number], kind, seed)).Distinct())
            {
                var found = MinutesReader.Read(changed);
                Assert.True(Kept.Broken(right, found) is [], $"Art {kind}: {string.Join("; ", Kept.Broken(right, found))}\n{changed}\n--- statt\n{string.Join('\n', Digest.Of(right))}\n--- gelesen\n{string.Join('\n', Digest.Of(found))}");
            }
        }
    }

    /// <summary>A line that nobody knows is somewhere in the reading, wherever it stands on the page.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void Read_ForeignLine_IsNeverLost(int number)
    {
        const string Foreign = "Zebrastreifen blau";
        var page = All[number];
        var html = page.Contains("</", StringComparison.Ordinal);
        var places = html ? Places(page, "<p>").Concat(Places(page, "<table")).Concat(Places(page, "<h")) : Places(page, "\n");
        foreach (var at in places)
        {
            var read = MinutesReader.Read(page.Insert(at, html ? $"<p>{Foreign}</p>" : $"\n{Foreign}"));
            Assert.True(Said(read).Contains("Zebrastreifen", StringComparison.Ordinal), $"an {at} verloren:\n{page.Insert(at, Foreign)}\n--- gelesen\n{string.Join('\n', Digest.Of(read))}");
        }
    }

    private static string Said(MinutesReading read) => string.Join('\n', Digest.Of(read).Append(read.Meeting.Item.Title ?? "").Concat(read.Ballots.Select(ballot => $"{ballot.Subject} {ballot.ResultText} {string.Join(' ', ballot.Warnings)}")));

    private static IEnumerable<int> Places(string page, string before)
    {
        for (var at = page.IndexOf(before, StringComparison.Ordinal); at >= 0; at = page.IndexOf(before, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
