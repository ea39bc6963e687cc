using System.Diagnostics;

namespace Wiedervorlage.Story.Running;

/// <summary>The local host as a process that can be killed and started again on the same storage and port.</summary>
/// <param name="connectionString">Of its storage.</param>
/// <param name="stage">The prefix of all it stores.</param>
/// <param name="settings">For every process of it.</param>
/// <param name="program">The assembly that is started, and its first arguments; the local host unless given.</param>
internal sealed class HostProcess(string connectionString, string stage, ImmutableDictionary<string, string> settings, ImmutableArray<string>? program = null) : IDisposable
{
    private static readonly TimeSpan _startsWithin = TimeSpan.FromSeconds(60);
    private readonly ImmutableArray<string> _program = program ?? [Repository.LocalHost];
    private readonly HttpClient _health = new() { Timeout = TimeSpan.FromSeconds(5) };
    private ChildProcess? _process;

    public string Stage => stage;

    public ImmutableDictionary<string, string> Settings => settings;

    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Free()}");

    /// <summary>How often it has ended without being asked to.</summary>
    public int Deaths { get; private set; }

    /// <summary>Called when it has been started again after a death of its own.</summary>
    public Func<Task> Revived { get; set; } = () => Task.CompletedTask;

    /// <summary>Settings for the processes that follow on a death; usually none.</summary>
    public ImmutableArray<(string Name, string Value)> OnRevival { get; set; } = [];

    public string Said => _process?.Said ?? "";

    /// <summary>Starts it and waits until storage and engine are up. <paramref name="once"/> holds for this process only.</summary>
    public async Task StartAsync(params (string Name, string Value)[] once)
    {
        _process?.Dispose();
        _process = new("dotnet", [.. _program, "--urls", $"{Address}".TrimEnd('/')], Environment(once), Path.GetDirectoryName(_program[0])!);
        var since = Stopwatch.GetTimestamp();
        while (!await IsUpAsync())
        {
            if (_process.HasExited && once.Length > 0)
            {
                await ReviveAsync();
                return;
            }
            if (_process.HasExited || Stopwatch.GetElapsedTime(since) > _startsWithin) throw new StoryException($"Der lokale Host startet nicht: {Said}");
            await Task.Delay(50);
        }
    }

    /// <summary>kill -9.</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>True if it was found dead (or died within a moment) and has been started again.</summary>
    public async Task<bool> ReviveIfDeadAsync()
    {
        if (!await _process!.ExitsWithinAsync(TimeSpan.FromSeconds(3))) return false;
        await ReviveAsync();
        return true;
    }

    public void Dispose()
    {
        _process?.Dispose();
        _health.Dispose();
    }

    private async Task ReviveAsync()
    {
        Deaths++;
        await StartAsync([.. OnRevival]);
        await Revived();
    }

    private async Task<bool> IsUpAsync()
    {
        try
        {
            return (await _health.GetAsync(new Uri(Address, "api/health"))).IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private Dictionary<string, string> Environment((string Name, string Value)[] once)
    {
        // Such a host lives for seconds: measuring how its code is used costs more than it brings.
        var all = new Dictionary<string, string>(settings) { ["AzureWebJobsStorage"] = connectionString, ["Stage"] = stage, ["DOTNET_TieredPGO"] = "0" };
        foreach (var (name, value) in once) all[name.Replace(":", "__")] = value;
        return all;
    }
}
