using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Imports;

/// <summary>
/// A file of old resolutions. Each opens its implementation, each row with a duty that duty; both through the same commands as the API, under ids made of number,
/// body and ordinal: what is there already is left as it is.
/// </summary>
internal static class OldResolutionRows
{
    public static void Plan(IEnumerable<Row> rows, Draft draft)
    {
        var read = rows.Select(row => OldResolutionRow.Of(row, draft)).OfType<OldResolutionRow>().ToArray();
        foreach (var resolution in read.GroupBy(row => row.Id)) Plan([.. resolution], draft);
    }

    private static void Plan(ImmutableArray<OldResolutionRow> rows, Draft draft)
    {
        var (first, ordinals) = (rows[0], new Dictionary<int, int>());
        foreach (var (index, each) in rows.Index())
        {
            Agree(first, each);
            // What a row leaves open is as the first one says: a duty of a non-public resolution is not public by an empty cell.
            var row = each with { Origin = first.Origin, Public = first.Public };
            if (row.Duty is null && rows.Length > 1) row.Row.Problem(OldResolutionColumns.Number, $"Der Beschluss steht auch in Zeile {(index == 0 ? rows[1] : first).Row.Line}.", "je Zeile eine Pflicht, oder nur eine Zeile");
            if (!row.Row.IsFine) continue;
            var opens = index == 0 && Opens(row, draft);
            var arises = row.Duty is { } duty && Arises(row, duty, ordinals, draft);
            if (row.Row.IsFine && !opens && !arises) draft.Unchanged();
        }
    }

    private static void Agree(OldResolutionRow first, OldResolutionRow row)
    {
        if (row.Origin.On != first.Origin.On) row.Row.Problem(OldResolutionColumns.On, $"Für denselben Beschluss steht in Zeile {first.Row.Line} ein anderer Tag.");
        if (row.Subject != first.Subject) row.Row.Problem(OldResolutionColumns.Subject, $"Für denselben Beschluss steht in Zeile {first.Row.Line} ein anderer Gegenstand: „{first.Subject}“.");
        foreach (var (column, differs) in new[] { (OldResolutionColumns.Lead, row.Lead != first.Lead), (OldResolutionColumns.State, row.State != first.State), (OldResolutionColumns.Public, row.Public != first.Public) })
            if (differs && row.Row.Text(column) is not null)
                row.Row.Problem(column, $"Das gilt für den ganzen Beschluss, und in Zeile {first.Row.Line} steht es anders.", "in allen Zeilen dasselbe, oder nur in der ersten");
    }

    private static bool Opens(OldResolutionRow row, Draft draft)
    {
        if (draft.Known.Implementations.FirstOrDefault(known => known.Id == row.Id) is { } known)
        {
            if (known.Subject != row.Subject) draft.Note(row.Row.Line, OldResolutionColumns.Subject.Name, row.Subject, $"Die Umsetzung „{known.Id}“ ist schon eingetragen und bleibt, wie sie ist: „{known.Subject}“.");
            return false;
        }
        foreach (var twin in draft.Known.Implementations.Where(other => other.Body == row.Body && other.Origin.On == row.Origin.On && 
            (draft.Known.Numbering.AreSame(other.Origin.Reference, row.Origin.Reference) || other.Origin.Source.Contains(row.Origin.Reference!, StringComparison.Ordinal))))
            draft.Note(row.Row.Line, OldResolutionColumns.Number.Name, row.Origin.Reference, $"Zu dieser Drucksache gibt es schon die Umsetzung „{twin.Id}“, von Hand eingetragen. Es wird eine zweite.");
        var open = new ImplementationCommand.Open(row.Id, row.Body, row.Lead, row.Subject, row.Origin, row.Public);
        draft.Change(row.Row.Line, true, $"Umsetzung {row.Id}: {row.Subject}", new ImportChange.ImplementationOpened(open, row.State, row.Reason));
        return true;
    }

    private static bool Arises(OldResolutionRow row, OldDuty duty, Dictionary<int, int> ordinals, Draft draft)
    {
        var ordinal = duty.Ordinal ?? ordinals.Count + 1;
        if (!ordinals.TryAdd(ordinal, row.Row.Line))
        {
            row.Row.Problem(OldResolutionColumns.Ordinal, $"Die {ordinal}. Pflicht dieses Beschlusses steht schon in Zeile {ordinals[ordinal]}.", "eine andere Nummer, oder in jeder Zeile keine");
            return false;
        }
        var id = new DutyId($"{row.Id}-{ordinal}");
        if (draft.Known.Duties.FirstOrDefault(known => known.Id == id) is { } known)
        {
            if (known.What != duty.What)
                row.Row.Problem(OldResolutionColumns.Duty, $"Als {ordinal}. Pflicht dieses Beschlusses ist schon eine andere eingetragen: „{known.What}“.", $"derselbe Wortlaut, oder eine neue Nummer in der Spalte „{OldResolutionColumns.Ordinal.Name}“");
            return false;
        }
        if (duty.Cadence is Cadence.Regular) draft.Note(row.Row.Line, OldResolutionColumns.Cadence.Name, "regelmäßig", "Den Turnus setzt noch ein Mensch; bis dahin steht die Pflicht unter den zu bestätigenden und wird nicht fällig.");
        var arise = new DutyCommand.Arise(id, row.Body, duty.Unit, duty.What, duty.Item, duty.Cadence, Basis.OldResolution, row.Origin, row.Public, new Import(duty.LastReportOn));
        draft.Change(row.Row.Line, true, $"Pflicht {id}: {duty.What}, {duty.Cadence.German}", new ImportChange.DutyArisen(arise));
        return true;
    }
}
