using System.Reflection;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>A page of one kind and what a person reads on it, a line each: "result rejected", "vote motion 12:3:- adopted | CDU nein"; "?" before it allows null.</summary>
internal sealed record KindCase(string Name, string Page, ImmutableArray<string> Expected)
{
    public static ImmutableArray<KindCase> All { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("kind:", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).SelectMany(Load),
    ];

    public string Kind => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    private static IEnumerable<KindCase> Load(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        foreach (var part in reader.ReadToEnd().Split("#### ", StringSplitOptions.RemoveEmptyEntries))
        {
            var title = part[..part.IndexOf('\n', StringComparison.Ordinal)];
            var halves = part[(title.Length + 1)..].Split("====\n");
            yield return new($"{name["kind:".Length..^4]}/{title}", halves[0], [.. halves[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }
}
