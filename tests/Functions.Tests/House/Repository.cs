using System.Diagnostics;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>The files that are, or are about to be, committed.</summary>
internal static class Repository
{
    private static readonly HashSet<string> _notText = new([".eml", ".pdf", ".docx", ".png", ".woff2", ".ico"], StringComparer.OrdinalIgnoreCase);

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = List();

    public static IEnumerable<string> TextFiles => Files.Where(file => !_notText.Contains(Path.GetExtension(file)));

    public static IEnumerable<string> Under(string folder, string ending) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wiedervorlage.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static string[] List()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(file => File.Exists(Path.Combine(Root, file)))];
    }
}
