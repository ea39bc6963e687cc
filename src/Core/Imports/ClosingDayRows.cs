using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Imports;

/// <summary>
/// A file of single closing days. They are added to every version of the rules of the bodies concerned: a day is closed or not, whatever else holds from when on.
/// </summary>
internal static class ClosingDayRows
{
    private const int LongestDays = 60;

    private static readonly Column On = new("Datum", true, "geschlossener Tag, oder der erste von mehreren", "28.12.2026") { Field = "on", AlsoCalled = ["Von", "Tag"] };
    private static readonly Column Until = new("Bis", false, "letzter Tag, wenn es mehrere sind", "30.12.2026");
    private static readonly Column Name = new("Bezeichnung", true, "warum geschlossen ist", "Betriebsferien") { Field = "name", AlsoCalled = ["Name", "Grund"] };
    private static readonly Column BodyRef = CommonColumns.BodyRef with { Needed = false, Meaning = "nur für dieses Gremium; leer: für alle" };

    public static readonly ImmutableArray<Column> Columns = [On, Until, Name, BodyRef];

    public static void Plan(IEnumerable<Row> rows, Draft draft)
    {
        var (seen, closed) = (new Repetitions(), new List<Closed>());
        foreach (var row in rows)
        {
            var (on, name) = (row.NeededDate(On), row.Needed(Name));
            var until = row.Date(Until) ?? on;
            var body = row.Text(BodyRef) is null ? null : row.Body(BodyRef, draft);
            if (until < on || (on is { } first && until > first.PlusDays(LongestDays))) row.Problem(Until, "Das Ende passt nicht zum Anfang.", $"ein Tag nach dem Anfang, höchstens {LongestDays} Tage später");
            if (draft.Bodies.Count == 0) row.Problem(null, "Es gibt noch kein Gremium, für das der Tag gelten könnte.", "zuerst die Gremien einspielen");
            if (row.IsFine && !seen.Has(row, On, $"{on} {body}", "Dieser Tag")) closed.Add(new(row.Line, Days(on!.Value, until!.Value, name!), body));
        }
        var told = draft.Bodies.OrderBy(body => body.Key, StringComparer.Ordinal).ToArray().SelectMany(body => Plan(body.Value, closed, draft)).ToHashSet();
        draft.Unchanged(closed.Count(row => !told.Contains(row.Line)));
    }

    private static ImmutableArray<ClosedDay> Days(LocalDate on, LocalDate until, string name) =>
        [.. Enumerable.Range(0, Period.DaysBetween(on, until) + 1).Select(day => new ClosedDay(on.PlusDays(day), name))];

    /// <summary>One change for each version of a body, whatever the number of rows: what is carried out twice must find what it left. Answers the lines that bring something new.</summary>
    private static HashSet<int> Plan(Dated<Body> body, List<Closed> rows, Draft draft)
    {
        var lines = new HashSet<int>();
        foreach (var version in body.Versions)
        {
            var fresh = rows.Where(row => (row.Only ?? version.Value.Id) == version.Value.Id && row.Days.Any(day => !version.Value.Rules.ClosedOn.Contains(day))).ToArray();
            if (fresh.Length == 0) continue;
            var days = fresh.SelectMany(row => row.Days).DistinctBy(day => day.On).ToImmutableArray();
            var all = version.Value.Rules.ClosedOn.Where(day => days.All(each => each.On != day.On)).Concat(days).OrderBy(day => day.On);
            var now = version.Value with { Rules = version.Value.Rules with { ClosedOn = [.. all] } };
            draft.Change(fresh[0].Line, false, $"{now.ShortName}, Regeln{References.From(version.ValidFrom)}: geschlossen am {string.Join(", ", days.Select(day => GermanDates.Of(day.On)))}", new ImportChange.BodyFrom(version.ValidFrom, version.Value, now));
            lines.UnionWith(fresh.Select(row => row.Line));
        }
        return lines;
    }

    private sealed record Closed(int Line, ImmutableArray<ClosedDay> Days, BodyId? Only);
}
