using System.Globalization;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>Who of each faction is there: all, unless the address says otherwise ("?a.spd=2"). It only fills ballots before they are
/// recorded.</summary>
internal static class Presence
{
    public static ImmutableArray<PresentFaction> Of(Body body, IReadOnlyDictionary<FactionId, string> names, IQueryCollection query) =>
    [
        .. body.Seats.Where(share => share.Seats > 0).Select(share => new PresentFaction(
            share.Faction.Value, names.GetValueOrDefault(share.Faction, share.Faction.Value), share.Seats,
            int.TryParse(query[$"a.{share.Faction}"], NumberStyles.None, CultureInfo.InvariantCulture, out var there)
                ? Math.Min(there, share.Seats) : share.Seats)),
    ];

    /// <summary>For addresses; empty when all are there.</summary>
    public static string Query(ImmutableArray<PresentFaction> present) => QueryString.Create(
        present.Where(one => one.Present != one.Seats)
            .Select(one => KeyValuePair.Create($"a.{one.Faction}", (string?)one.Present.ToString(CultureInfo.InvariantCulture)))).Value
                ?? "";
}
