namespace Wiedervorlage.Story.Script;

/// <summary>The vote tables of the story.</summary>
internal static class Ballots
{
    private static readonly (string Faction, int Seats)[] _seats =
        [("cdu", 4), ("afd", 3), ("spd", 3), ("gruene", 1), ("hak", 1), ("bfho-partei", 1), ("hagen-aktiv", 1), ("linke", 1)];

    /// <summary>Everybody says yes; factions named as absent have a "-" throughout.</summary>
    public static JsonObject Unanimous(string subject, string matter, params string[] absent) => new()
    {
        ["subject"] = subject,
        ["matter"] = matter,
        ["votes"] = new JsonArray([.. _seats.Select(share => Row(share.Faction, absent.Contains(share.Faction) ? null : share.Seats))]),
        ["totals"] = new JsonObject { ["yes"] = _seats.Where(share => !absent.Contains(share.Faction)).Sum(share => share.Seats), ["no"] = 0, ["abstain"] = 0 },
    };

    private static JsonObject Row(string faction, int? yes) => new()
    {
        ["faction"] = faction,
        ["yes"] = yes ?? 0,
        ["no"] = 0,
        ["abstain"] = 0,
        ["absent"] = yes is null,
    };
}
