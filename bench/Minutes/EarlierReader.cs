using System.Runtime.Loader;

namespace Wiedervorlage.Bench.Minutes;

/// <summary>The reader as it was at an earlier commit, built from this repository's history, to run beside today's in one process.</summary>
internal static class EarlierReader
{
    public const string Commit = "9e4d5c3";

    /// <summary>Its <c>MinutesReader.Read</c>; the files stay in the system's folder for such.</summary>
    public static async Task<Func<string, LocalDate?, object>> BuiltAsync()
    {
        var folder = Directory.CreateTempSubdirectory("reader-").FullName;
        await RunAsync("sh", ["-c", $"git archive {Commit} | tar -x -C '{folder}'"], Root());
        await RunAsync("dotnet", ["build", "src/Core", "-c", "Release", "-v", "q", "-nologo", "-o", "out"], folder);
        var core = new AssemblyLoadContext(Commit).LoadFromAssemblyPath(Path.Combine(folder, "out", "Wiedervorlage.Core.dll"));
        var read = core.GetType("Wiedervorlage.Core.Minutes.MinutesReader", throwOnError: true)!.GetMethod("Read", [typeof(string), typeof(LocalDate?)])!;
        return read.CreateDelegate<Func<string, LocalDate?, object>>();
    }

    private static async Task RunAsync(string program, string[] arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wiedervorlage.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
