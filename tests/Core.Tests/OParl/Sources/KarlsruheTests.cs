using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Core.Tests.OParl.Sources;

/// <summary>The counts of shared/cases/oparl/README.md, exactly.</summary>
public sealed class KarlsruheTests
{
    private static readonly LocalDate Today = new(2026, 8, 22);

    private static readonly Dictionary<string, ReadingResult?> _own = [];

    [Fact]
    public void State1_IsCountedAsItStands()
    {
        var read = Karlsruhe.Read(1);
        var counts = Counted(read);
        Assert.Equal((27, 70, 0), (counts.Committees, counts.Units, counts.Factions));
        Assert.Equal((168, 97, 63), (counts.Meetings, counts.WithAgenda, counts.EndBeforeStart));
        Assert.Equal((916, 37, 15), (counts.Items, counts.Headings, counts.Struck));
        Assert.Equal((557, 85), (counts.Papers, read.Values.Count(one => one is SourceObject.Gone)));
        int Of(params ReadingResult?[] outcomes) => counts.Outcomes(_own).Where(one => outcomes.Contains(one.Outcome)).Sum(one => one.Count);
        Assert.Equal(600, counts.Results);
        Assert.Equal((217, 28, 9), (Of(ReadingResult.Adopted, ReadingResult.AdoptedAmended), Of(ReadingResult.Rejected), Of(ReadingResult.Postponed)));
        Assert.Equal((20, 174, 3, 149), (Of(ReadingResult.Referred), Of(ReadingResult.Noted), Of(ReadingResult.Withdrawn), Of((ReadingResult?)null)));
    }

    [Fact]
    public void FromState1To2_EveryChangeIsSeen_AndTheCountsFollow()
    {
        var (before, after) = (Karlsruhe.Read(1), Karlsruhe.Read(2));
        var changes = after.Aggregate(new SourceChanges(), (all, one) => all.Plus(SourceChanges.Of(before.GetValueOrDefault(one.Key), one.Value, Today)));
        Assert.Equal((11, 2, 10, 2), (changes.NewMeetings, changes.MovedMeetings, changes.AddedItems, changes.GoneItems));
        Assert.Equal((68, 0, 10), (changes.NewResults, changes.OtherResults, changes.NewPapers));
        Assert.Equal((39, 5), (changes.PapersUnmoved, changes.ItemsUnmoved));
        var counts = after.Aggregate(Counted(before), (all, one) => all.Changed(before.GetValueOrDefault(one.Key), one.Value));
        Assert.Equal((179, 924, 567), (counts.Meetings, counts.Items, counts.Papers));
        Assert.Equal(Counted(after).Wordings, counts.Wordings);
    }

    [Fact]
    public void TheSameTwice_IsNoChange()
    {
        var read = Karlsruhe.Read(2);
        var again = Karlsruhe.Read(2).Where(one => one.Value is not SourceObject.Gone);
        Assert.All(again, one => Assert.Equal(new SourceChanges(), SourceChanges.Of(read[one.Key], one.Value, Today)));
    }

    private static SourceCounts Counted(Dictionary<string, SourceObject> all) => all.Values.Aggregate(new SourceCounts(), (counts, one) => counts.Changed(null, one));
}
