using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Tests;

/// <summary>
/// One Azurite in memory for all tests of a project, on ports of its own: <c>[assembly: AssemblyFixture(typeof(Azurite))]</c>.
/// Tests that share it use a stage each.
/// </summary>
public sealed partial class Azurite : IAsyncLifetime
{
    // Azurite's well-known development account; no secret.
    private const string Account = "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private readonly Dictionary<string, string> _addresses = [];
    private Process? _process;
    private Task? _rest;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Script(), "--inMemoryPersistence", "--skipApiVersionCheck", "--loose", "--silent", "--disableTelemetry", "--blobPort", "0", "--queuePort", "0", "--tablePort", "0"])
        {
            start.ArgumentList.Add(argument);
        }
        _process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        while (_addresses.Count < 3)
        {
            var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("Azurite ended before it listened.");
            if (Listening().Match(line) is { Success: true } match) _addresses[match.Groups[1].Value] = match.Groups[2].Value;
        }
        // A full pipe would stop it.
        _rest = _process.StandardOutput.ReadToEndAsync();
        ConnectionString = $"DefaultEndpointsProtocol=http;{Account};" + string.Concat(_addresses.Select(one => $"{one.Key}Endpoint={one.Value}/devstoreaccount1;"));
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        await (_rest ?? Task.CompletedTask);
    }

    private void Stop()
    {
        if (_process is not { HasExited: false }) return;
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Where <c>AZURITE</c> says, else where ./test has installed it.</summary>
    private static string Script()
    {
        if (Environment.GetEnvironmentVariable("AZURITE") is { Length: > 0 } given) return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var installed = Path.Combine(folder.FullName, "tools", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
            if (File.Exists(installed)) return installed;
        }
        throw new InvalidOperationException("Azurite is not installed: ./test does it, or set AZURITE to its azurite.js.");
    }

    [GeneratedRegex(@"^Azurite (\w+) service is successfully listening at (\S+)")]
    private static partial Regex Listening();
}
