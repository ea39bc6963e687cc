using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Imports;

/// <summary>A file of bodies with their rules. A rule without a column, or with an empty cell, stays as it is; so do the seats, which have a file of their own.</summary>
internal static class BodyRows
{
    private static readonly Column Key = CommonColumns.Key("das Gremium", "sozial");
    private static readonly Column Name = new("Name", true, "Name des Gremiums", "Ausschuss für Soziales") { Field = "name", AlsoCalled = ["Gremium", "Bezeichnung"] };
    private static readonly Column ShortName = new("Kurzname", false, "kurzer Name für Listen", "ASO") { Field = "shortName", AlsoCalled = ["Kurzbezeichnung", "Abkürzung"] };
    private static readonly Column Office = new("Geschäftsstelle", true, "Adresse der Geschäftsstelle", "sozial-buero@musterstadt.example") { Field = "office", AlsoCalled = ["E-Mail Geschäftsstelle"] };
    private static readonly Column Chair = new("Vorsitz", true, "Adresse der Funktion, nicht der Person", "sozial-vorsitz@musterstadt.example") { Field = "chair", AlsoCalled = ["E-Mail Vorsitz"] };
    private static readonly Column Term = new("Wahlperiode bis", false, "letzter Tag der Wahlperiode", "31.10.2030") { Field = "termUntil", AlsoCalled = ["Ende der Wahlperiode"] };
    private static readonly Column Closing = new("Schließtage", false, "jährliche Schließtage: alle, keine, oder eine Auswahl aus Heiligabend, Silvester, Rosenmontag", "alle") { Field = "closingDays" };

    private static readonly ImmutableArray<(Column Column, NumberRule Rule)> Numbers =
        [.. BodyRuleNames.Numbers.Select(rule => (new Column(rule.Column, false, rule.Meaning, "14") { Field = rule.Field }, rule))];

    private static readonly ImmutableArray<(Column Column, CountingRule Rule)> Countings =
        [.. BodyRuleNames.Countings.Select(rule => (new Column(rule.Column, false, "wie die Tage gezählt werden: Tag davor (ohne den Sitzungstag), beide Tage (erster und Sitzungstag mit) oder volle Tage dazwischen", "Tag davor") { Field = rule.Field }, rule))];

    private static readonly (string, DayCounting)[] CountingWords =
    [
        ("Tag davor", DayCounting.DayBefore), ("beide Tage", DayCounting.BothEnds), ("volle Tage", DayCounting.FullDays),
        ("dayBefore", DayCounting.DayBefore), ("bothEnds", DayCounting.BothEnds), ("fullDays", DayCounting.FullDays),
    ];

    private static readonly (string Word, ClosingDays Value)[] ClosingWords =
    [
        ("alle", ClosingDays.Usual), ("keine", ClosingDays.None), ("Heiligabend", ClosingDays.ChristmasEve), ("Silvester", ClosingDays.NewYearsEve), ("Rosenmontag", ClosingDays.Rosenmontag),
    ];

    public static readonly ImmutableArray<Column> Columns =
        [Key, CommonColumns.ValidFrom, Name, ShortName, Office, Chair, Term, .. Numbers.Select(one => one.Column), .. Countings.Select(one => one.Column), Closing];

    public static void Plan(IEnumerable<Row> rows, Draft draft)
    {
        var seen = new Repetitions();
        foreach (var row in rows)
        {
            var (id, from) = (row.Key(Key), row.Date(CommonColumns.ValidFrom));
            var before = id is not null && draft.Bodies.TryGetValue(id, out var dated) ? dated.On(from ?? draft.Known.Today) : null;
            var name = row.Needed(Name) ?? "";
            var body = new Body(
                new(id ?? ""), name, row.Text(ShortName) ?? before?.ShortName ?? name, Rules(row, before?.Rules ?? new()), before?.Seats ?? [], row.Needed(Office) ?? "", row.Needed(Chair) ?? "", row.Date(Term) ?? before?.TermUntil);
            row.Problems(MasterDataRules.Wrong(body), Columns);
            if (!row.IsFine || seen.Has(row, Key, $"{id} {from}", "Dieses Gremium")) continue;
            draft.Set(draft.Bodies, id!, body, from, Sameness.Same, (on, was, isNew) =>
                draft.Change(row.Line, isNew, $"Gremium {body.ShortName} ({id}){References.From(on)}", new ImportChange.BodyFrom(on, was, body)));
        }
    }

    private static BodyRules Rules(Row row, BodyRules rules)
    {
        foreach (var (column, rule) in Numbers)
            if (row.Number(column, 0, 366) is { } days)
                rules = rule.With(rules, days);
        foreach (var (column, rule) in Countings)
            if (row.Word(column, CountingWords) is { } counting)
                rules = rule.With(rules, counting);
        return ClosingDaysOf(row) is { } closing ? rules with { ClosingDays = closing } : rules;
    }

    private static ClosingDays? ClosingDaysOf(Row row)
    {
        if (row.Text(Closing) is null) return null;
        var days = ClosingDays.None;
        foreach (var part in References.Parts(row.Text(Closing)))
        {
            if (ClosingWords.FirstOrDefault(word => Column.Plain(word.Word) == Column.Plain(part)) is not { Word: not null } found)
            {
                row.Problem(Closing, $"„{part}“ ist kein Schließtag.", string.Join(", ", ClosingWords.Select(word => word.Word)));
                return null;
            }
            days |= found.Value;
        }
        return days;
    }
}
