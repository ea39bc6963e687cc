using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Terms;

/// <summary>
/// When the legislative terms (Wahlperioden) of a body end. A body's data say until when its term lasts; with their valid-from dates they may be corrected beforehand. A day ends a
/// term when the data that hold on it say so.
/// </summary>
public static class LegislativeTerm
{
    /// <summary>The last day, inclusive, of the latest term that is over on <paramref name="today"/>; null when none is.</summary>
    public static LocalDate? EndedBefore(Dated<Body> body, LocalDate today) => body.Versions
        .Select(version => version.Value.TermUntil)
        .Where(until => until < today && body.On(until.Value).TermUntil == until)
        .Max();

    /// <summary>The last day, inclusive, of the term that is running on <paramref name="today"/>; null when it is not known.</summary>
    public static LocalDate? Running(Dated<Body> body, LocalDate today) => body.On(today).TermUntil is { } until && until >= today ? until : null;

    /// <summary>
    /// The day on which the office is to have been asked by <paramref name="today"/>: the first working day after the term, then every
    /// <see cref="BodyRules.TargetRequestWorkingDays"/>. Of several that went by only the latest counts, so that an outage ends with one mail. Null: not yet.
    /// </summary>
    public static LocalDate? AskedOn(LocalDate ended, BodyRules rules, LocalDate today)
    {
        var days = rules.WorkingDays();
        var on = days.Next(ended);
        if (on > today) return null;
        for (var later = days.Plus(on, rules.TargetRequestWorkingDays); later <= today; later = days.Plus(on, rules.TargetRequestWorkingDays)) on = later;
        return on;
    }
}
