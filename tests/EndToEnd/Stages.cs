using Wiedervorlage.Story;
using Wiedervorlage.Story.Running;
using Wiedervorlage.Story.Telling;

[assembly: AssemblyFixture(typeof(Wiedervorlage.EndToEnd.Stages))]
[assembly: AssemblyFixture(typeof(Wiedervorlage.EndToEnd.Kills.Undisturbed))]

namespace Wiedervorlage.EndToEnd;

/// <summary>One Azurite for all tests of this project; each host gets a stage (a prefix for all it stores) of its own.</summary>
public sealed class Stages : IAsyncLifetime
{
    private Azurite? _azurite;
    private int _given;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync()
    {
        _azurite?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A host that has not been started, on an empty stage, its clock at <paramref name="at"/> when it is.</summary>
    internal HostProcess Host(string at, params (string Name, string Value)[] settings)
    {
        var all = ImmutableDictionary<string, string>.Empty
            .Add("Clock__StartAt", at)
            .Add("QueueLease", "00:00:02")
            .Add("CheckAfterSeconds", "1")
            .SetItems(settings.Select(setting => KeyValuePair.Create(setting.Name.Replace(":", "__"), setting.Value)));
        return new(_azurite!.ConnectionString, $"stage{Interlocked.Increment(ref _given)}", all);
    }

    /// <summary>A host on an empty stage, its clock the real one.</summary>
    internal HostProcess InRealTime(params (string Name, string Value)[] settings) => new(_azurite!.ConnectionString, $"stage{Interlocked.Increment(ref _given)}", RealTime(settings));

    /// <summary>Another process of the same environment: its stage and settings, on a port of its own.</summary>
    internal HostProcess Beside(HostProcess host, params (string Name, string Value)[] settings) => new(_azurite!.ConnectionString, host.Stage, host.Settings.SetItems(RealTime(settings)));

    private static ImmutableDictionary<string, string> RealTime((string Name, string Value)[] settings) => ImmutableDictionary<string, string>.Empty
        .Add("QueueLease", "00:00:02")
        .Add("CheckAfterSeconds", "2")
        .SetItems(settings.Select(setting => KeyValuePair.Create(setting.Name.Replace(":", "__"), setting.Value)));

    /// <summary>The sample city on a host; what happens is told to nobody.</summary>
    internal static City City(HostProcess host) => new(host, new Teller(TextWriter.Null));
}
