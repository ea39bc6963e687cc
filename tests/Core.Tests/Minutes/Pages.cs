namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>The published pages, where this machine has them beside the project.</summary>
internal static class Pages
{
    public static string? Find(string folder, string file)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", folder, file) is var path && File.Exists(path)) return File.ReadAllText(path);
        return null;
    }

    /// <summary>Checks a page that is there; of one that is not, the test's output says that it was not read.</summary>
    public static void Read(string folder, string file, Action<string> check)
    {
        var page = Find(folder, file);
        TestContext.Current.TestOutputHelper?.WriteLine(page is null ? $"NOT READ: {file} is not beside the project." : $"Read {file}.");
        if (page is null) return;
        check(page.StartsWith("http", StringComparison.Ordinal) ? page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..] : page);
    }
}
