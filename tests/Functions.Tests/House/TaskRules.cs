using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>docs/pages.md: a test that is named there exists, and a page that is named is one of ours.</summary>
public sealed partial class TaskRules
{
    private static readonly Match[] _rows = [.. Row().Matches(Repository.Read("docs/pages.md")).Cast<Match>()];

    [Fact]
    public void Tasks_AreAllTheIssueNames() =>
        Assert.Equal(Enumerable.Range(1, 29), _rows.Select(row => int.Parse(row.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Tests_Exist() => Offenders.None(
        from row in _rows
        from named in Named().Matches(row.Groups["test"].Value).Cast<Match>()
        where !Repository.Under("tests", ".cs").Where(file => Path.GetFileNameWithoutExtension(file) == named.Groups["class"].Value)
            .Any(file => Repository.Read(file).Contains($" {named.Groups["method"].Value}(", StringComparison.Ordinal))
        select named.Value);

    /// <summary>Tasks whose pages have no test yet; a row goes out of it, none comes in.</summary>
    [Fact]
    public void TasksWithoutATest_AreTheseOnly() => Offenders.None(
        _rows.Where(row => !Named().IsMatch(row.Groups["test"].Value)).Select(row => row.Groups["number"].Value)
            .Except(["1", "2", "3", "4", "5", "6", "15", "23", "24", "25"]));

    [GeneratedRegex(@"^\| (?<number>\d+) \| [^|]+ \| [^|]+ \| (?<test>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<class>\w+)\.(?<method>\w+)`")]
    private static partial Regex Named();
}
