using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

/// <summary>Master data over HTTP, the same for bodies, factions and units: PUT sets what holds from a date on, GET answers what holds today.</summary>
internal sealed class DatedApi(TimeProvider time)
{
    private const int MostRaces = 8;

    public LocalDate Today() => Berlin.DateOf(Instant.FromDateTimeOffset(time.GetUtcNow()));

    public async Task<IResult> PutAsync<T>(Documents<Dated<T>> documents, string partition, string id, LocalDate? validFrom, T value, CancellationToken cancellation) where T : class
    {
        if (!KeyForm.IsKey(id)) return Problems.BadRequest("id", $"„{id}“ ist kein Schlüssel. Möglich sind a–z, 0–9 und Bindestrich, höchstens 64 Zeichen, ein Buchstabe oder eine Ziffer zuerst.");
        for (var race = 0; race < MostRaces; race++)
        {
            var was = await documents.LoadAsync(partition, id, cancellation);
            var from = validFrom ?? Today();
            var now = was is null ? Dated<T>.From(from, value) : was.Value.With(from, value);
            if (await documents.SaveAsync(partition, id, now, was, cancellation) is { } saved)
                return was is null ? Results.Json(saved.Value.On(Today()), statusCode: 201) : Results.Json(saved.Value.On(Today()));
        }
        return Problems.LostRace();
    }

    public async Task<IResult> GetAsync<T>(Documents<Dated<T>> documents, string partition, string id, string what, CancellationToken cancellation) where T : class =>
        await documents.LoadAsync(partition, id, cancellation) is { } found
            ? Results.Json(found.Value.On(Today()))
            : Problems.From(new Core.Refusal.Unknown(what, id));
}
