using System.Reflection;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>Pages of our own making, with invented parties and numbers, written before the reader had seen them; each with the lines that its digest must hold.</summary>
internal static class BlindLayouts
{
    public static ImmutableArray<(string Name, string Page, ImmutableArray<string> Expected)> All { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith("layout:", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Load)];

    private static (string, string, ImmutableArray<string>) Load(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        var parts = reader.ReadToEnd().Split("======\n");
        return (name["layout:".Length..], parts[0], [.. parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
