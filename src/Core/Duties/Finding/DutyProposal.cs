namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>
/// A duty that a text seems to hold. It binds nobody until a person confirms it, corrected or as it is; or it is dropped.
/// </summary>
/// <param name="Cadence">How often; <see cref="Cadence.Regular"/> also where a report is owed but no time is said ("zeitnah", "laufend",
/// nothing).</param>
/// <param name="Item">The agenda item under which it is given, without quotation marks; null if unsaid.</param>
/// <param name="What">German, for people: what is owed, at most 240 characters.</param>
/// <param name="OwedBy">"Verwaltung" or the unit as the text names it; null if unsaid.</param>
/// <param name="Sentence">What it stands on, with single spaces; two sentences where the second refers to the first ("Auch hierzu
/// …").</param>
/// <param name="Basis">What the place in the text gives.</param>
public sealed record DutyProposal(Cadence Cadence, string? Item, string What, string? OwedBy, string Sentence, Basis Basis)
{
    /// <summary>Months, 1 to 120, for <see cref="Cadence.EveryMonths"/>; else null.</summary>
    public int? EveryMonths => (Cadence as Cadence.EveryMonths)?.Count;

    /// <summary>The last day, inclusive, for <see cref="Cadence.ByDate"/>; else null.</summary>
    public LocalDate? DueOn => (Cadence as Cadence.ByDate)?.On;
}
