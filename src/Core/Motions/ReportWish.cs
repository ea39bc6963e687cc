using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Motions;

/// <summary>A report that a reading asks for, as the office entered it; a duty of its own arises from it.</summary>
/// <param name="Unit">Who owes it.</param>
/// <param name="What">"Update zum Umsetzungsfortschritt".</param>
/// <param name="Item">The item under which it is given, e.g. "Sozialraumentwicklung Hagen".</param>
/// <param name="Cadence">The API's string: quarterly, halfYearly, yearly, everyMonths, everyMeeting, nextMeeting, byDate, regular.</param>
/// <param name="EveryMonths">Only with everyMonths.</param>
/// <param name="DueOn">Only with byDate; inclusive.</param>
/// <param name="Basis">The API's string; null: follows from the result (resolution, or firstReading when nothing was decided).</param>
public sealed record ReportWish(UnitId Unit, string What, string? Item, string Cadence, int? EveryMonths, LocalDate? DueOn, string? Basis);
