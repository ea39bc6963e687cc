using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Imports;

/// <summary>The duty that a row of an old resolution names.</summary>
internal sealed record OldDuty(UnitId Unit, string What, Cadence Cadence, string? Item, LocalDate? LastReportOn, int? Ordinal)
{
    private const int MostDuties = 99;

    private static readonly Column[] OnlyWithADuty =
        [OldResolutionColumns.Cadence, OldResolutionColumns.DueOn, OldResolutionColumns.LastReport, OldResolutionColumns.Item, OldResolutionColumns.Ordinal];

    /// <summary>Null if the row names none, or has problems; they are noted.</summary>
    public static OldDuty? Of(Row row, UnitId? unit, LocalDate? decided, Draft draft)
    {
        var (lastReport, ordinal) = (row.Date(OldResolutionColumns.LastReport), row.Number(OldResolutionColumns.Ordinal, 1, MostDuties));
        if (row.Text(OldResolutionColumns.Duty) is not { } what)
        {
            foreach (var alone in OnlyWithADuty.Where(column => row.Text(column) is not null))
                row.Problem(alone, "Das gehört zu einer Berichtspflicht, und die Zeile nennt keine.", $"worüber zu berichten ist, in der Spalte „{OldResolutionColumns.Duty.Name}“");
            return null;
        }
        if (lastReport > draft.Known.Today) row.Problem(OldResolutionColumns.LastReport, "Der letzte Bericht liegt in der Zukunft.", $"bis {GermanDates.Of(draft.Known.Today)}");
        if (lastReport < decided) row.Problem(OldResolutionColumns.LastReport, "Der letzte Bericht ist älter als der Beschluss.", $"ab {GermanDates.Of(decided.Value)}, oder leer");
        var cadence = CadenceOf(row, decided ?? draft.Known.Today);
        return row.IsFine ? new(unit!.Value, what, cadence!, row.Text(OldResolutionColumns.Item), lastReport, ordinal) : null;
    }

    private static Cadence? CadenceOf(Row row, LocalDate decided)
    {
        var (text, dueOn) = (row.Text(OldResolutionColumns.Cadence), row.Date(OldResolutionColumns.DueOn));
        if (text is not null && row.Text(OldResolutionColumns.DueOn) is not null) row.Problem(OldResolutionColumns.DueOn, "Entweder ein Turnus oder ein Tag.", "eine der beiden Zellen leer");
        else if (dueOn is { } on) return new Cadence.ByDate(on);
        else if (text is not null && CadenceCells.Read(text, decided) is { } cadence) return cadence;
        else if (text is not null) row.Problem(OldResolutionColumns.Cadence, "Dieser Turnus ist nicht verständlich.", CadenceCells.Allowed);
        else if (row.Text(OldResolutionColumns.DueOn) is null) row.Problem(OldResolutionColumns.Cadence, "Zur Pflicht fehlt, wie oft zu berichten ist.", CadenceCells.Allowed);
        return null;
    }
}
