using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>docs/pitfalls.md: whoever meets a code finds what it means, and no line of it is a wish.</summary>
public sealed partial class PitfallRules
{
    private const string List = "docs/pitfalls.md";

    private static readonly string[] _listed = [.. Row().Matches(Repository.Read(List)).Select(row => row.Groups[1].Value)];

    [Fact]
    public void Codes_ThatAreUsed_AreExplained() => Offenders.None(
        Used(file => file != List && Path.GetExtension(file) is ".cs" or ".md" or ".txt" or ".yaml" or ".razor").Except(_listed));

    [Fact]
    public void Codes_ThatAreExplained_AreHeldByATestOrABannedSymbol() =>
        Offenders.None(_listed.Except(Used(file => file.StartsWith("tests/", StringComparison.Ordinal) || file == "BannedSymbols.workflow.txt")));

    [Fact]
    public void Codes_StandOnceEach_InOrder() => Assert.Equal(_listed.Distinct().Order(StringComparer.Ordinal), _listed);

    [Theory]
    [InlineData("P18_Something", "P18")]
    [InlineData("(P03, P08)", "P03 P08")]
    [InlineData("HTTP20 or P2000", "")]
    public void Code_IsTold_FromOtherWords(string text, string codes) => Assert.Equal(codes, string.Join(' ', Code().Matches(text).Select(code => code.Value)));

    private static string[] Used(Func<string, bool> where) =>
        [.. Repository.TextFiles.Where(where).SelectMany(file => Code().Matches(Repository.Read(file))).Select(code => code.Value).Distinct()];

    [GeneratedRegex(@"^\| (P\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<![A-Za-z0-9])P\d\d(?![0-9])")]
    private static partial Regex Code();
}
