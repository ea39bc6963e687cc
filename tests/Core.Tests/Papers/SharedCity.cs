namespace Wiedervorlage.Core.Tests.Papers;

/// <summary>A real city's data, given beside the repository.</summary>
internal static class SharedCity
{
    public static string Karlsruhe
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
                if (Path.Combine(at.FullName, "shared", "cases", "oparl", "data", "ka.json") is var path && File.Exists(path)) return path;
            throw new InvalidOperationException("shared/cases/oparl/data/ka.json is not there.");
        }
    }
}
