using NodaTime.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

/// <summary>Master data over HTTP, the same for bodies, factions and units: PUT sets what holds from a date on, GET answers what holds on one, by default today.</summary>
internal sealed class DatedApi(Clock clock, Publishing publishing)
{
    public LocalDate Today() => clock.Today;

    /// <param name="place">Where it is kept.</param>
    /// <param name="request">Its If-Match says what the caller has looked at.</param>
    /// <param name="validFrom">From when on it holds; null: today.</param>
    /// <param name="value">As it is to stand.</param>
    /// <param name="wrong">What the rules of master data say against it.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IResult> PutAsync<T>(DatedPlace<T> place, HttpRequest request, LocalDate? validFrom, T value, IEnumerable<Refusal.Invalid> wrong, CancellationToken cancellation) where T : class
    {
        var (documents, partition, id, what) = place;
        if (!KeyForm.IsKey(id)) return Problems.BadRequest("id", $"„{id}“ ist kein Schlüssel. Möglich sind {KeyForm.Allowed}.");
        if (wrong.ToArray() is { Length: > 0 } refused) return Problems.BadRequest(refused);
        var from = validFrom ?? Today();
        var (changed, refusal) = await documents.ChangeAsync(partition, id, was => Task.FromResult<Answer<Dated<T>>>(
            Seen.Refuse(request, was, from, value, what, id) is { } outdated ? outdated : was is null ? Dated<T>.From(from, value) : was.Value.With(from, value)), cancellation);
        if (refusal is not null) return Problems.From(refusal);
        await publishing.MasterDataChangedAsync(cancellation);
        return Seen.Show(request, changed!.Now, Today(), changed.IsNew ? 201 : 200);
    }

    public async Task<IResult> GetAsync<T>(HttpRequest request, Documents<Dated<T>> documents, string partition, string id, string what, CancellationToken cancellation) where T : class =>
        On(request) is not { } on ? NoDate(request)
        : await documents.LoadAsync(partition, id, cancellation) is { } found ? Seen.Show(request, found, on, 200)
        : Problems.From(new Refusal.Unknown(what, id));

    public async Task<IResult> AllAsync<T>(HttpRequest request, Task<ImmutableArray<Dated<T>>> all) where T : class =>
        On(request) is { } on ? Results.Json((await all).Select(one => one.On(on))) : NoDate(request);

    /// <summary>Every version, the oldest first, also those that hold only later.</summary>
    public static async Task<IResult> VersionsAsync<T>(Documents<Dated<T>> documents, string partition, string id, string what, CancellationToken cancellation) where T : class =>
        await documents.LoadAsync(partition, id, cancellation) is { } found ? Results.Json(found.Value.Versions) : Problems.From(new Refusal.Unknown(what, id));

    /// <summary>Takes back a version that was entered for the wrong date. The last one stays: what exists has always something that holds.</summary>
    public static async Task<IResult> RemoveAsync<T>(Documents<Dated<T>> documents, string partition, string id, string validFrom, string what, CancellationToken cancellation) where T : class
    {
        var (changed, refusal) = await documents.ChangeAsync(partition, id, was => Task.FromResult(Without(was?.Value, validFrom, new(what, id))), cancellation);
        return refusal is not null ? Problems.From(refusal) : Results.Json(changed!.Now.Value.Versions);
    }

    private static Answer<Dated<T>> Without<T>(Dated<T>? was, string validFrom, Refusal.Unknown unknown) where T : class
    {
        if (was is null) return unknown;
        var left = was.Versions.Where(version => LocalDatePattern.Iso.Format(version.ValidFrom) != validFrom).ToImmutableArray();
        if (left.Length == was.Versions.Length)
            return new Refusal.Unknown("der Stand ab", validFrom) { Known = string.Join(", ", was.Versions.Select(version => LocalDatePattern.Iso.Format(version.ValidFrom))) };
        return left.IsEmpty
            ? new Refusal.WrongState("onlyVersion", "Das ist der einzige Stand; er kann nur ersetzt werden (PUT mit demselben validFrom).", [])
            : new Dated<T>(left);
    }

    private LocalDate? On(HttpRequest request) =>
        (string?)request.Query["on"] is not { Length: > 0 } text ? Today() : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var on } ? on : null;

    private static IResult NoDate(HttpRequest request) =>
        Problems.BadRequest("on", $"„{request.Query["on"]}“ ist kein Datum, das es gibt. Erwartet wird JJJJ-MM-TT, zum Beispiel 2026-02-10.");
}

/// <summary>Where master data is kept; <paramref name="What"/> is German with its article, e.g. "das Gremium".</summary>
internal sealed record DatedPlace<T>(Documents<Dated<T>> Documents, string Partition, string Id, string What) where T : class;
