using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Duties.Finding;

namespace Wiedervorlage.Core.Imports;

/// <summary>How often, as it stands in a cell: the API's words, and what the finder of duties understands in a sentence.</summary>
internal static class CadenceCells
{
    public const string Allowed = "vierteljährlich, halbjährlich, jährlich, monatlich, alle 4 Monate, in jeder Sitzung, in der nächsten Sitzung, bis 30.06.2026, regelmäßig";

    private static readonly (string Word, Cadence Cadence)[] Short =
    [
        ("quartalsweise", new Cadence.Quarterly()), ("quartal", new Cadence.Quarterly()), ("zweimal jährlich", new Cadence.HalfYearly()), ("jede Sitzung", new Cadence.EveryMeeting()),
        ("ständiger Tagesordnungspunkt", new Cadence.EveryMeeting()), ("nächste Sitzung", new Cadence.NextMeeting()), ("regelmäßig", new Cadence.Regular()),
    ];

    /// <summary>Null if it is not understood, or means several times. <paramref name="decided"/>: the day from which "Ende des Jahres" is read.</summary>
    public static Cadence? Read(string text, LocalDate decided)
    {
        if (CadenceWords.Read(text, null, null) is ({ } word, _)) return word;
        if (Short.FirstOrDefault(one => Column.Plain(one.Word) == Column.Plain(text)).Cadence is { } known) return known;
        return Cadences.In(char.ToLowerInvariant(text[0]) + text[1..], decided) is ([var only], true) ? only : null;
    }
}
