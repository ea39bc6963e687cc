using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>
/// Which rooms of a project use which, by its sources. A room is a namespace, written as its folder ("Minutes/Page"); the project's own is called as the project. Usings tell (one that
/// is not needed does not compile), names with dots, and, where a room lies in another and needs no using for it, the names of that one's types.
/// </summary>
internal sealed partial class RoomMap
{
    private readonly string _project;
    private readonly ILookup<string, string> _types;

    /// <param name="project">"Core".</param>
    /// <param name="sources">C# and Razor: path below the project's folder, text. One without a namespace belongs to its folder.</param>
    public RoomMap(string project, IEnumerable<(string Path, string Text)> sources)
    {
        _project = project;
        var placed = sources.Select(source => (Room: RoomOf(source.Path, source.Text), source.Text)).ToArray();
        Rooms = [.. placed.Select(source => source.Room).Distinct()];
        _types = placed.SelectMany(source => Declared().Matches(source.Text).Select(type => (source.Room, Name: type.Groups[1].Value))).Distinct()
            .ToLookup(type => type.Room, type => type.Name);
        Edges = [.. placed.SelectMany(source => UsedBy(source.Room, source.Text).Select(used => (source.Room, used))).Where(edge => edge.Room != edge.used).Distinct()];
    }

    public IReadOnlyList<string> Rooms { get; }

    public IReadOnlyList<(string From, string To)> Edges { get; }

    /// <summary>Those that use a room further down than they stand themselves.</summary>
    public IEnumerable<(string From, string To)> Against(IReadOnlyList<string> order)
    {
        var rank = order.Index().ToDictionary(room => room.Item, room => room.Index);
        return Edges.Where(edge => rank.TryGetValue(edge.From, out var from) && rank.TryGetValue(edge.To, out var to) && from < to);
    }

    /// <summary>The rooms that lie on a ring or between two of them; none if there is none.</summary>
    public IReadOnlyCollection<string> OnRings()
    {
        var left = Rooms.ToHashSet();
        while (left.RemoveWhere(room => !Edges.Any(edge => edge.From == room && left.Contains(edge.To)) || !Edges.Any(edge => edge.To == room && left.Contains(edge.From))) > 0) { }
        return left;
    }

    private string RoomOf(string path, string text) =>
        Namespace().Match(text) is { Success: true, Groups: var groups } ? Named(groups[1].Value) : Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : _project;

    private string Named(string space) => space == $"Wiedervorlage.{_project}" ? _project : space[$"Wiedervorlage.{_project}.".Length..].Replace('.', '/');

    private IEnumerable<string> UsedBy(string room, string text)
    {
        var code = Quoted().Replace(Comment().Replace(Namespace().Replace(text, ""), ""), "");
        var dotted = Dotted().Matches(code).Select(name => name.Value).Distinct().ToArray();
        foreach (var other in Rooms.Where(other => other != room))
        {
            var full = dotted.Any(name => Longest(name) == other);
            var relative = dotted.Any(name => _types[other].Any(type => Starts(name, $"{other.Replace('/', '.')}.{type}")));
            var around = other == _project || room.StartsWith(other + "/", StringComparison.Ordinal);
            if (full || relative || (around && _types[other].Any(type => Regex.IsMatch(code, $@"(?<![\w.]){type}\b")))) yield return other;
        }
    }

    /// <summary>The room whose namespace a full name begins with; null for another project's.</summary>
    private string? Longest(string name)
    {
        var own = name.StartsWith("Wiedervorlage.", StringComparison.Ordinal) ? name["Wiedervorlage.".Length..] : name;
        return Rooms.Where(room => Starts(own, room == _project ? room : $"{_project}.{room.Replace('/', '.')}")).MaxBy(room => room == _project ? 0 : room.Length);
    }

    private static bool Starts(string name, string with) => name == with || name.StartsWith(with + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:@)?namespace (Wiedervorlage[\w.]*)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^(?:(?:public|internal|static|sealed|abstract|partial|readonly|file) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?<![$@""'])""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*(?:\.[A-Z]\w*)+")]
    private static partial Regex Dotted();
}
