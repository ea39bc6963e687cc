namespace Wiedervorlage.Story;

/// <summary>Where things lie in the repository this program was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    public static JsonNode SampleJson(string name) => JsonNode.Parse(File.ReadAllText(Sample(name)))!;

    /// <summary>The local host, built the same way as this program (Debug or Release).</summary>
    public static string LocalHost => Path.Combine(Root, "src", "LocalHost", "bin", Configuration, "net10.0", "Wiedervorlage.LocalHost.dll");

    /// <summary>The driver itself, for tests that run it as a process.</summary>
    public static string Story => Path.Combine(Root, "samples", "Story", "bin", Configuration, "net10.0", "Wiedervorlage.Story.dll");

    /// <summary>Azurite's script: setting AZURITE, else what ./run and ./test have installed.</summary>
    public static string Azurite => Environment.GetEnvironmentVariable("AZURITE") is { Length: > 0 } set
        ? set
        : Path.Combine(Root, "tools", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js");

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Wiedervorlage.slnx"))) return folder.FullName;
        throw new StoryException("Das Programm liegt nicht in seinem Repository; samples/ ist nicht zu finden.");
    }
}
