using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Motions;

/// <summary>A report that a reading asks for, as the office entered it; a duty of its own arises from it.</summary>
/// <param name="Unit">Who owes it.</param>
/// <param name="What">"Update zum Umsetzungsfortschritt".</param>
/// <param name="Item">The item under which it is given, e.g. "Sozialraumentwicklung Hagen".</param>
/// <param name="Cadence">How often.</param>
/// <param name="Basis">Null: follows from the result (resolution, or first reading when nothing was decided).</param>
public sealed record ReportWish(UnitId Unit, string What, string? Item, Cadence Cadence, Basis? Basis)
{
    /// <summary>Its ordinal in the ids of the reading's duties, from 1; null in readings older than corrections of duties: its place in the list.</summary>
    public int? Number { get; init; }
}
