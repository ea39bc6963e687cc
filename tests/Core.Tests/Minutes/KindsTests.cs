namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>The kinds of places where minutes of other councils were misread. Never wrong; null only where a case allows it.</summary>
public sealed class KindsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. KindCase.All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Read_Case_GivesWhatAPersonReads(string name)
    {
        var one = KindCase.All.Single(kind => kind.Name == name);
        var missed = KindCheck.Of(one).Where(line => line.Verdict == KindCheck.Verdict.Wrong || (line.Verdict == KindCheck.Verdict.Null && !line.Allowed));
        Assert.True(!missed.Any(), $"{one.Page}\n{string.Join('\n', missed.Select(line => $"{line.Verdict}: {line.Said}"))}");
    }

    [Fact]
    public void Read_AllKinds_NothingWrong()
    {
        var kinds = KindCase.All.GroupBy(one => one.Kind, one => KindCheck.Of(one));
        var (right, nulls, wrong) = (0, 0, 0);
        foreach (var kind in kinds)
        {
            var counts = kind.SelectMany(lines => lines).CountBy(line => line.Verdict).ToDictionary();
            int Of(KindCheck.Verdict verdict) => counts.GetValueOrDefault(verdict);
            var (r, n, w) = (Of(KindCheck.Verdict.Right), Of(KindCheck.Verdict.Null), Of(KindCheck.Verdict.Wrong));
            output.WriteLine($"{kind.Key,-32} right {r,3}  null {n,3}  wrong {w,3}");
            (right, nulls, wrong) = (right + r, nulls + n, wrong + w);
        }
        output.WriteLine($"{"all",-32} right {right,3}  null {nulls,3}  wrong {wrong,3}");
        Assert.Equal(0, wrong);
        Assert.True(right > 20 * nulls, $"{nulls} given up");
    }
}
