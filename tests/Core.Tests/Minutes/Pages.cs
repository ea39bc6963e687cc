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

    /// <summary>Checks a page that is there; where it is not, the test is shown as skipped.</summary>
    public static void Read(string folder, string file, Action<string> check)
    {
        var page = Find(folder, file);
        Assert.SkipWhen(page is null, $"{file} is not beside the project.");
        check(page!.StartsWith("http", StringComparison.Ordinal) ? page[(page.IndexOf('\n', StringComparison.Ordinal) + 1)..] : page);
    }
}
