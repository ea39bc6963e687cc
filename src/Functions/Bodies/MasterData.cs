using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

/// <summary>Bodies, factions, units and meetings as they are stored: read by everything that decides.</summary>
internal sealed class MasterData(
    Documents<Dated<Body>> bodies, Documents<Dated<Faction>> factions, Documents<Dated<Unit>> units, Documents<Meeting> meetings, Documents<BodyOfMeeting> bodyOf)
{
    public const string BodiesPartition = "bodies";
    public const string FactionsPartition = "factions";
    public const string UnitsPartition = "units";

    public async Task<Dated<Body>?> BodyAsync(BodyId id, CancellationToken cancellation) => (await bodies.LoadAsync(BodiesPartition, id.Value, cancellation))?.Value;

    public async Task<Dated<Faction>?> FactionAsync(FactionId id, CancellationToken cancellation) => (await factions.LoadAsync(FactionsPartition, id.Value, cancellation))?.Value;

    public async Task<Dated<Unit>?> UnitAsync(UnitId id, CancellationToken cancellation) => (await units.LoadAsync(UnitsPartition, id.Value, cancellation))?.Value;

    public Task<ImmutableArray<Dated<Body>>> AllBodiesAsync(CancellationToken cancellation) => AllAsync(bodies, BodiesPartition, cancellation);

    public Task<ImmutableArray<Dated<Faction>>> AllFactionsAsync(CancellationToken cancellation) => AllAsync(factions, FactionsPartition, cancellation);

    public Task<ImmutableArray<Dated<Unit>>> AllUnitsAsync(CancellationToken cancellation) => AllAsync(units, UnitsPartition, cancellation);

    /// <summary>The meetings of a body with its rules; null when the body is unknown.</summary>
    public async Task<BodyCalendar?> CalendarAsync(BodyId id, CancellationToken cancellation) =>
        await BodyAsync(id, cancellation) is { } body ? await CalendarOfAsync(body, cancellation) : null;

    /// <summary>The same for a body at hand.</summary>
    public async Task<BodyCalendar> CalendarOfAsync(Dated<Body> body, CancellationToken cancellation)
    {
        var id = body.Versions[0].Value.Id;
        return new(id, body.Select(one => one.Rules), await AllAsync(meetings, id.Value, cancellation));
    }

    /// <summary>The meetings of all bodies.</summary>
    public async Task<ImmutableArray<Meeting>> AllMeetingsAsync(CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Meeting>();
        foreach (var body in await AllBodiesAsync(cancellation)) all.AddRange(await AllAsync(meetings, body.Versions[0].Value.Id.Value, cancellation));
        return all.ToImmutable();
    }

    public async Task<Meeting?> MeetingAsync(MeetingId id, CancellationToken cancellation) =>
        await bodyOf.LoadAsync(BodyOfMeeting.Partition, id.Value, cancellation) is { Value.Body: var body }
            ? (await meetings.LoadAsync(body.Value, id.Value, cancellation))?.Value
            : null;

    /// <summary>The rules of its body on the day of a meeting.</summary>
    public async Task<BodyRules> RulesAsync(Meeting meeting, CancellationToken cancellation) =>
        (await BodyAsync(meeting.Body, cancellation))!.On(meeting.On).Rules;

    private static async Task<ImmutableArray<T>> AllAsync<T>(Documents<T> documents, string partition, CancellationToken cancellation) where T : class
    {
        var all = ImmutableArray.CreateBuilder<T>();
        await foreach (var document in documents.ScanAsync(partition, cancellation)) all.Add(document.Value);
        return all.ToImmutable();
    }
}

/// <summary>Index row: whose meeting an id is. Written before the meeting itself, so that no meeting is without it.</summary>
internal sealed record BodyOfMeeting(BodyId Body)
{
    public const string Partition = "bodyOfMeeting";
}
