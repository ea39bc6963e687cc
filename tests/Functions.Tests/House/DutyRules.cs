using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>docs/duties.md: every rule of what is owed is a test.</summary>
public sealed partial class DutyRules
{
    private static readonly string[] _rows = [.. Repository.Read("docs/duties.md").Split('\n').Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && !line.EndsWith("| tests |", StringComparison.Ordinal))];

    [Fact]
    public void Rules_EachHasATest() => Offenders.None(_rows.Where(row => !Named().IsMatch(row)));

    [Fact]
    public void Tests_ThatAreNamed_Exist()
    {
        var sources = Repository.Under("tests", ".cs").ToLookup(file => Path.GetFileNameWithoutExtension(file), Repository.Read);
        var named = _rows.SelectMany(row => Named().Matches(row)).ToArray();
        Assert.NotEmpty(named);
        Offenders.None(named
            .Where(test => !sources[test.Groups["class"].Value].Any(source => Regex.IsMatch(source, $@"\[(Fact|Theory)\](\s|\[.*\]\s|///.*\s)*public [\w ]+ {test.Groups["test"].Value}\(")))
            .Select(test => test.Value));
    }

    [GeneratedRegex(@"`(?<class>\w+)\.(?<test>\w+)`")]
    private static partial Regex Named();
}
