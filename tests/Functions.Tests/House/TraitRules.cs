using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>docs/minutes.md: whoever meets a layout finds which recogniser reads it and which case shows that; nothing in the table is a wish.</summary>
public sealed partial class TraitRules
{
    private const string List = "docs/minutes.md";

    private const string Reader = "src/Core/Minutes";

    private static readonly (string Recogniser, string[] Cases)[] _table =
        [.. Row().Matches(Repository.Read(List)).Select(row => (row.Groups["who"].Value, Quoted(row.Groups["cases"].Value)))];

    private static readonly string[] _asked =
    [
        .. Rule().Matches(Repository.Read($"{Reader}/Items/ItemRules.cs")).Select(rule => rule.Groups[1].Value),
        .. Repository.Under($"{Reader}/Votes", ".cs").Where(file => Recogniser().IsMatch(Repository.Read(file))).Select(Name),
    ];

    [Fact]
    public void Recognisers_ThatAreAsked_StandInTheTable()
    {
        Assert.True(_asked.Length > 20);
        Offenders.None(_asked.Except(_table.Select(row => row.Recogniser)));
    }

    [Fact]
    public void Table_NamesEachRecogniserOnce_AndNoneThatIsNotThere()
    {
        Offenders.None(_table.GroupBy(row => row.Recogniser).Where(group => group.Count() > 1).Select(group => group.Key));
        Offenders.None(_table.Select(row => row.Recogniser).Where(who => who.Contains('.') ? !_asked.Contains(who) : Source(who) is null));
    }

    [Fact]
    public void Recognisers_SayInTheirSummary_WhichCaseShowsThem() =>
        Offenders.None(_table.Where(row => !row.Cases.Any(Summary(row.Recogniser).Contains)).Select(row => $"{row.Recogniser}: {Summary(row.Recogniser)}"));

    [Fact]
    public void Cases_InTheTableAndInSummaries_AreThere()
    {
        var named = _table.SelectMany(row => row.Cases.Concat(Case().Matches(Summary(row.Recogniser)).Select(one => one.Groups[1].Value)));
        Offenders.None(named.Distinct().Except(Known()));
    }

    /// <summary>Files of cases with and without their number, test classes, and the published pages that a test names.</summary>
    private static HashSet<string> Known()
    {
        var files = Repository.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal)).Select(Name).ToList();
        var pages = Page().Matches(Repository.Read("tests/Core.Tests/Minutes/PublishedPagesTests.cs")).Select(page => page.Groups[1].Value);
        return [.. files, .. files.Where(name => Numbered().IsMatch(name)).Select(name => name[3..]), .. pages];
    }

    /// <summary>Of the rule, or of the whole class where the rule has none of its own.</summary>
    private static string Summary(string recogniser)
    {
        var (of, rule) = recogniser.Split('.') is [var both, var method] ? (both, method) : (recogniser, null);
        var source = Repository.Read(Source(of)!);
        var own = rule is null ? null : Regex.Match(source, $@"((?:^ *///.*\n)+) *public static .* {rule}\(", RegexOptions.Multiline);
        var whole = Regex.Match(source, $@"((?:^ *///.*\n)+)internal .*\b{of}\b", RegexOptions.Multiline);
        return own is { Success: true } ? own.Groups[1].Value : whole.Groups[1].Value;
    }

    private static string? Source(string name) => Repository.Under(Reader, $"/{name}.cs").SingleOrDefault();

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static string[] Quoted(string cell) => [.. Code().Matches(cell).Select(code => code.Groups[1].Value)];

    [GeneratedRegex(@"^\|(?:[^|\n]|\\\|)+\|(?:[^|\n]|\\\|)*\|(?:[^|\n]|\\\|)+\| `(?<who>[A-Za-z.]+)` \|(?<cases>[^|\n]+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^ +(\w+\.\w+),$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"VotesFound\? Read\(")]
    private static partial Regex Recogniser();

    [GeneratedRegex("<c>([^<]+)</c>")]
    private static partial Regex Case();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"""([a-z-]+)(?:\.txt)?""")]
    private static partial Regex Page();

    [GeneratedRegex(@"^\d\d-")]
    private static partial Regex Numbered();
}
