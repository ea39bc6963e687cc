using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>In what a world differs from the usual one.</summary>
internal sealed record WorldSetup
{
    public DateTimeOffset Begins { get; init; } = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(1));

    public ImmutableArray<KeyValuePair<string, string?>> Settings { get; init; } = [];

    /// <summary>False: the storage that <see cref="Settings"/> name.</summary>
    public bool InMemory { get; init; } = true;

    /// <summary>Put around the storage in memory, to disturb it.</summary>
    public Func<IStorage, IStorage>? Around { get; init; }

    /// <summary>Answers in place of SendGrid; null: every mail is taken and kept in <see cref="AppWorld.Sender"/>.</summary>
    public HttpMessageHandler? SendGrid { get; init; }

    /// <summary>What is there beside the app's own services.</summary>
    public Action<IServiceCollection> Services { get; init; } = _ => { };
}
