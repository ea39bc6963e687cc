using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Imports;

/// <summary>A file of factions.</summary>
internal static class FactionRows
{
    private static readonly Column Key = CommonColumns.Key("die Fraktion", "mitte");
    private static readonly Column Name = new("Name", true, "Name der Fraktion", "Fraktion der Mitte") { Field = "name", AlsoCalled = ["Fraktion", "Bezeichnung"] };
    private static readonly Column Mail = new("E-Mail", true, "Adresse der Geschäftsstelle", "geschaeftsstelle@mitte-fraktion.example") { Field = "mail", AlsoCalled = ["Mail", "Adresse", "E-Mail-Adresse"] };
    private static readonly Column Domains = new("Domains", false, "Domains, deren nachgewiesene Mails Anträge der Fraktion sind; mehrere durch Komma", "mitte-fraktion.example") { Field = "mailDomains", AlsoCalled = ["Domain", "Mail-Domains"] };

    public static readonly ImmutableArray<Column> Columns = [Key, CommonColumns.ValidFrom, Name, Mail, Domains];

    public static void Plan(IEnumerable<Row> rows, Draft draft)
    {
        var seen = new Repetitions();
        foreach (var row in rows)
        {
            var (id, from) = (row.Key(Key), row.Date(CommonColumns.ValidFrom));
            var faction = new Faction(new(id ?? ""), row.Needed(Name) ?? "", row.Needed(Mail) ?? "", [.. References.Parts(row.Text(Domains)).Select(domain => domain.ToLowerInvariant())]);
            row.Problems(MasterDataRules.Wrong(faction), Columns);
            if (!row.IsFine || seen.Has(row, Key, $"{id} {from}", "Diese Fraktion")) continue;
            draft.Set(draft.Factions, id!, faction, from, Sameness.Same, (on, was, isNew) =>
                draft.Change(row.Line, isNew, $"Fraktion {faction.Name} ({id}){References.From(on)}", new ImportChange.FactionFrom(on, was, faction)));
        }
    }
}
