using Wiedervorlage.Core.Minutes.Items;


namespace Wiedervorlage.Core.Tests.Minutes;

public sealed class BlindLayoutsTests
{
    public static TheoryData<string> Names => [.. BlindLayouts.All.Select(layout => layout.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Read_Layout_GivesWhatAPersonReads(string name)
    {
        var (_, page, expected) = BlindLayouts.All.Single(layout => layout.Name == name);
        var digest = Digest.Of(MinutesReader.Read(page));
        Assert.True(expected.All(digest.Contains) && Votes(expected).SequenceEqual(Votes(digest)), $"{string.Join('\n', expected.Except(digest))}\n--- read:\n{string.Join('\n', digest)}");
    }

    private static IEnumerable<string> Votes(IEnumerable<string> lines) => lines.Where(line => line.StartsWith("Abstimmung", StringComparison.Ordinal));
}
