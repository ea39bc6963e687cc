using System.Collections.Concurrent;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Functions.Bodies;

namespace Wiedervorlage.LocalHost.SignIn;

/// <summary>Whom one can sign in as: one for each body, faction and unit of the city, and those of every city. One has no role.</summary>
internal sealed class LocalPeople(IServiceProvider app, TimeProvider time)
{
    private static readonly ImmutableArray<LocalPerson> _always =
    [
        new("buero", "Geschäftsstelle (alle Gremien)", ["buero"]),
        new("pruefung", "Rechnungsprüfung", ["pruefung"]),
        new("betrieb", "Betrieb", ["betrieb"]),
        new("ohne-rolle", "Beschäftigte ohne Rolle", []),
    ];

    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _changed = new(StringComparer.Ordinal);

    public async Task<ImmutableArray<LocalPerson>> AllAsync(CancellationToken cancellation)
    {
        if (app.GetService<MasterData>() is not { } data) return _always;
        var today = Berlin.DateOf(Instant.FromDateTimeOffset(time.GetUtcNow()));
        var bodies = (await data.AllBodiesAsync(cancellation)).Select(body => body.On(today)).ToArray();
        var factions = (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(today));
        var units = (await data.AllUnitsAsync(cancellation)).Select(unit => unit.On(today)).ToArray();
        IEnumerable<LocalPerson> all =
        [
            .. _always,
            .. bodies.Select(body => Of("buero", $"Geschäftsstelle {body.ShortName}", body.Id.Value)),
            .. bodies.Select(body => Of("vorsitz", $"Vorsitz {body.ShortName}", body.Id.Value)),
            .. factions.Select(faction => Of("fraktion", $"Fraktion {faction.Name}", faction.Id.Value)),
            .. units.Select(unit => Of("stelle", unit.Name, unit.Id.Value)),
            .. units.Select(unit => Of("leitung", $"Leitung {unit.Name}", unit.Id.Value)),
        ];
        return [.. all.Select(person => _changed.TryGetValue(person.Id, out var roles) ? person with { Roles = roles } : person)];
    }

    public async Task<LocalPerson?> FindAsync(string? id, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(person => person.Id == id);

    /// <summary>From now on; null: as at first.</summary>
    public void Change(string id, ImmutableArray<string>? roles)
    {
        if (roles is { } now) _changed[id] = now;
        else _changed.TryRemove(id, out _);
    }

    private static LocalPerson Of(string role, string name, string key) => new($"{role}-{key}", name, [$"{role}-{key}"]);
}
