using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Imports;

/// <summary>A file of units with their heads and deputies.</summary>
internal static class UnitRows
{
    private static readonly Column Key = CommonColumns.Key("die Stelle", "fb40");
    private static readonly Column Name = new("Name", true, "Name der Stelle", "Fachbereich Bildung") { Field = "name", AlsoCalled = ["Stelle", "Fachbereich", "Amt", "Bezeichnung"] };
    private static readonly Column Mail = new("E-Mail", true, "Postfach der Stelle", "fb40@musterstadt.example") { Field = "mail", AlsoCalled = ["Mail", "Adresse", "E-Mail-Adresse"] };
    private static readonly Column Head = new("Leitung", true, "Adresse der Leitung: sie bekommt Eskalationen", "fb40-leitung@musterstadt.example") { Field = "head", AlsoCalled = ["E-Mail Leitung"] };
    private static readonly Column Deputy = new("Vertretung", true, "Adresse der Vertretung: sie bekommt, was nicht zugestellt werden konnte", "fb40-vertretung@musterstadt.example") { Field = "deputy", AlsoCalled = ["E-Mail Vertretung"] };

    public static readonly ImmutableArray<Column> Columns = [Key, CommonColumns.ValidFrom, Name, Mail, Head, Deputy];

    public static void Plan(IEnumerable<Row> rows, Draft draft)
    {
        var seen = new Repetitions();
        foreach (var row in rows)
        {
            var (id, from) = (row.Key(Key), row.Date(CommonColumns.ValidFrom));
            var unit = new Unit(new(id ?? ""), row.Needed(Name) ?? "", row.Needed(Mail) ?? "", row.Needed(Head) ?? "", row.Needed(Deputy) ?? "");
            row.Problems(MasterDataRules.Wrong(unit), Columns);
            if (!row.IsFine || seen.Has(row, Key, $"{id} {from}", "Diese Stelle")) continue;
            draft.Set(draft.Units, id!, unit, from, (one, other) => one == other, (on, was, isNew) =>
                draft.Change(row.Line, isNew, $"Stelle {unit.Name} ({id}){References.From(on)}", new ImportChange.UnitFrom(on, was, unit)));
        }
    }
}
