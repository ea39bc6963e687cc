using System.Text.Json.Nodes;
using NodaTime.Text;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Feeds;

namespace Wiedervorlage.Functions.Feeds;

/// <summary>What feeds and calendars show: only what is served as OParl, so that nothing else can get into them.</summary>
internal sealed class FeedSources(Shelf shelf, Clock clock)
{
    private const int MostEntries = 50;
    private const int MostRows = 1000;
    private static readonly int[] _days = [30, 120, 480, 3650];

    /// <summary>The names of bodies, factions and units by address.</summary>
    public async Task<Func<JsonNode?, string>> NamesAsync(CancellationToken cancellation)
    {
        var all = await shelf.FindAllAsync(ServedType.Organization, "", cancellation);
        var names = all.Values.Where(one => !one.Value.Deleted)
            .ToDictionary(one => (string)one.Value.Json["id"]!, one => (string?)one.Value.Json["name"] ?? one.Value.Key);
        return address => names.GetValueOrDefault($"{address}", "");
    }

    /// <summary>What changed last in a list, the latest first; looked for ever further back until there is enough.</summary>
    public async Task<ImmutableArray<Served>> LatestAsync(ServedType type, string list, CancellationToken cancellation)
    {
        var found = ImmutableArray<Served>.Empty;
        foreach (var days in _days)
        {
            var since = Shelf.Stamp(clock.Now - Duration.FromDays(days));
            var rows = shelf.ReadAsync(new(type, list, ByChange: true), since, null, MostRows, cancellation);
            found = [.. await rows.Select(row => row.Value).Where(one => !one.Deleted).ToListAsync(cancellation)];
            if (found.Length >= MostEntries) break;
        }
        return [.. found.Reverse().Take(MostEntries)];
    }

    public async Task<Served?> FindAsync(ServedType type, string key, CancellationToken cancellation) =>
        await shelf.FindAsync(type, key, cancellation) is { Value.Deleted: false } kept ? kept.Value : null;

    /// <summary>When each meeting of a body was published first.</summary>
    public async Task<Dictionary<string, Instant>> MeetingsAsync(string list, CancellationToken cancellation)
    {
        var all = new Dictionary<string, Instant>(StringComparer.Ordinal);
        for (string? place = null; ;)
        {
            var got = 0;
            await foreach (var row in shelf.ReadAsync(new(ServedType.Meeting, list, ByChange: false), place, null, MostRows, cancellation))
            {
                (got, place) = (got + 1, row.Place);
                all[row.Value.Key] = row.Value.Created;
            }
            if (got < MostRows) return all;
        }
    }

    /// <summary>The days on which a unit's reports are due.</summary>
    public async Task<ImmutableArray<ReportDay>> DaysAsync(string list, Func<JsonNode?, string> names, CancellationToken cancellation)
    {
        var days = ImmutableArray.CreateBuilder<ReportDay>();
        var duties = new ListOrder(ServedType.ReportingDuty, list, ByChange: false);
        for (string? place = null; ;)
        {
            var got = 0;
            await foreach (var row in shelf.ReadAsync(duties, place, null, MostRows, cancellation))
            {
                (got, place) = (got + 1, row.Place);
                var periods = row.Value.Json["period"]?.AsArray() ?? [];
                days.AddRange(periods.Select(period => Day(row.Value, period!, names)).OfType<ReportDay>());
            }
            if (got < MostRows) return days.ToImmutable();
        }
    }

    /// <summary>Null without a date.</summary>
    private static ReportDay? Day(Served duty, JsonNode period, Func<JsonNode?, string> names)
    {
        LocalDate?[] dates = [Date(period["dueOn"]), Date(period["extendedUntil"])];
        if (dates.Max() is not { } on) return null;
        var (moved, ended) = ((int?)period["postponed"] ?? 0, $"{period["state"]}" == "discharged");
        var sequence = moved + (period["extendedUntil"] is null ? 0 : 1) + (ended ? 1 : 0);
        var text = $"{names(duty.Json["organization"])}, {period["name"]}. {duty.Json["source"]}";
        return new($"{duty.Key}.{period["key"]}", sequence, on, $"Bericht fällig: {duty.Json["name"]}", text, ended, duty.Modified);
    }

    private static LocalDate? Date(JsonNode? text) =>
        text is not null && LocalDatePattern.Iso.Parse($"{text}") is { Success: true, Value: var on } ? on : null;
}
