using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>docs/rooms.md: a room uses those that stand above it.</summary>
public sealed partial class RoomRules
{
    private const string List = "docs/rooms.md";

    private static readonly string[] _sections = Regex.Split(Repository.Read(List), "^## ", RegexOptions.Multiline);

    private static readonly ConcurrentDictionary<string, RoomMap> _maps = new();

    /// <summary>Those whose rooms are in order.</summary>
    public static TheoryData<string> Projects => [.. Rows("Projects").Where(project => _sections.Any(section => section.StartsWith(project + "\n", StringComparison.Ordinal)))];

    [Theory, MemberData(nameof(Projects))]
    public void Rooms_StandInTheTable_OnceEach(string project)
    {
        Offenders.None(Map(project).Rooms.Except(Rows(project)).Select(room => $"{room} is missing"));
        Offenders.None(Rows(project).Except(Map(project).Rooms).Select(room => $"{room} is no more"));
        Assert.Equal(Rows(project).Distinct(), Rows(project));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Rooms_UseThoseAboveThem(string project) => Offenders.None(AgainstTheOrder(project));

    [Theory, MemberData(nameof(Projects))]
    public void Rooms_FormNoRing(string project) => Assert.Empty(Map(project).OnRings());

    [Fact]
    public void Projects_ReferThoseAboveThem()
    {
        var order = Rows("Projects");
        Assert.Equal(Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal), order.Order(StringComparer.Ordinal));
        Offenders.None(order.SelectMany(project => References(project).Where(other => order.IndexOf(other) >= order.IndexOf(project)).Select(other => $"{project} → {other}")));
    }

    [Theory]
    [InlineData("using Wiedervorlage.Core.Up;")]
    [InlineData("using static Wiedervorlage.Core.Up.Late;")]
    [InlineData("using Other = Wiedervorlage.Core.Up.Late;")]
    [InlineData("class Early { Core.Up.Late Late; }")]
    [InlineData("class Early { Up.Late Late; }")]
    [InlineData("")]
    [InlineData("// Up.Late\nclass Early { int Late; }")]
    public void Edge_AgainstTheOrder_IsFound(string code)
    {
        var map = new RoomMap("Core", [("Low/Early.cs", $"namespace Wiedervorlage.Core.Low;\n{code}"), ("Up/Late.cs", "namespace Wiedervorlage.Core.Up;\nusing Wiedervorlage.Core.Low;\nclass Late;")]);
        var wrong = code != "" && !code.Contains("//", StringComparison.Ordinal);
        Assert.Equal(wrong ? [("Low", "Up")] : [], map.Against(["Low", "Up"]));
        Assert.Equal(wrong ? ["Low", "Up"] : [], map.OnRings().Order(StringComparer.Ordinal));
        Assert.Equal(["Low", "Up"], map.Rooms.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Edge_ToTheRoomAround_IsFoundWithoutAUsing()
    {
        var map = new RoomMap("Core", [("Out/Wide.cs", "namespace Wiedervorlage.Core.Out;\nclass Wide;"), ("Out/In/Small.cs", "namespace Wiedervorlage.Core.Out.In;\nclass Small { Wide Wide; }")]);
        Assert.Equal([("Out/In", "Out")], map.Edges);
        Assert.Equal([("Out/In", "Out")], map.Against(["Out/In", "Out"]));
    }

    private static string[] AgainstTheOrder(string project) => [.. Map(project).Against(Rows(project)).Select(edge => $"{edge.From} → {edge.To}")];

    /// <summary>An entry point belongs to no room: it starts them all.</summary>
    private static RoomMap Map(string project) => _maps.GetOrAdd(project, _ => new(project,
        Repository.Files.Where(file => file.StartsWith($"src/{project}/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => Path.GetFileName(file) is not ("Program.cs" or "_Imports.razor")).Select(file => (file[$"src/{project}/".Length..], Repository.Read(file)))));

    private static List<string> Rows(string section) => [.. Row().Matches(Section(section)).Select(row => row.Groups[1].Value)];

    private static string Section(string name) => _sections.Single(section => section.StartsWith(name + "\n", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project) => XDocument.Parse(Repository.Read($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    [GeneratedRegex(@"^\| `([\w/]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
