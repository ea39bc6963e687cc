using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Imports;

/// <summary>A file of seats. All rows of one body and date are its whole distribution from that date on, in the order of the vote table.</summary>
internal static class SeatRows
{
    private static readonly Column FactionRef = new("Fraktion", true, "Schlüssel oder Name einer Fraktion", "mitte") { Field = "faction" };
    private static readonly Column Seats = new("Sitze", true, "stimmberechtigte Sitze", "4") { Field = "seats", AlsoCalled = ["Anzahl"] };

    public static readonly ImmutableArray<Column> Columns = [CommonColumns.BodyRef, CommonColumns.ValidFrom, FactionRef, Seats];

    public static void Plan(IEnumerable<Row> rows, Draft draft)
    {
        var seen = new Repetitions();
        var shares = new List<(Row Row, BodyId Body, LocalDate? From, SeatShare Share)>();
        foreach (var row in rows)
        {
            var (body, faction, from) = (row.Body(CommonColumns.BodyRef, draft), row.Faction(FactionRef, draft), row.Date(CommonColumns.ValidFrom));
            var seats = row.Needed(Seats) is null ? null : row.Number(Seats, 0, 999);
            if (row.IsFine && !seen.Has(row, FactionRef, $"{body} {from} {faction}", "Diese Fraktion")) shares.Add((row, body!.Value, from, new(faction!.Value, seats!.Value)));
        }
        foreach (var distribution in shares.GroupBy(share => (share.Body, share.From))) Plan([.. distribution.Select(share => share.Share)], distribution.First().Row.Line, distribution.Key, draft);
    }

    private static void Plan(ImmutableArray<SeatShare> seats, int line, (BodyId Body, LocalDate? From) key, Draft draft)
    {
        var body = draft.Bodies[key.Body.Value].On(key.From ?? draft.Known.Today) with { Seats = seats };
        draft.Set(draft.Bodies, key.Body.Value, body, key.From, Sameness.Same, (on, was, _) => draft.Change(
            line, false, $"Sitze im Gremium {body.ShortName}{References.From(on)}: {body.VotingSeats} in {seats.Length} Fraktionen", new ImportChange.BodyFrom(on, was, body)), seats.Length);
    }
}
