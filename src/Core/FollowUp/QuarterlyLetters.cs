using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;

namespace Wiedervorlage.Core.FollowUp;

/// <summary>
/// The quarterly letter: on the first working day of each quarter every responsible unit gets one mail, city-wide, with all it owes; a unit with nothing open gets
/// none.
/// </summary>
public static class QuarterlyLetters
{
    /// <summary>The quarter whose letter is due on <paramref name="today"/> or was due before; a letter missed in an outage goes out late, one of an earlier quarter never.</summary>
    /// <param name="today">Local date.</param>
    /// <param name="city">See <see cref="BodyRules.OfCity"/>: the letter is one for all bodies.</param>
    public static CalendarPeriod? DueOn(LocalDate today, WorkingDays city) => Quarter.Of(today) is var quarter && city.FirstOf(quarter) <= today ? quarter : null;

    /// <summary>The units that get one: those for whom something stood open on the letter's day. What has arisen since does not make a late letter.</summary>
    public static ImmutableArray<OwedMail> Owed(CalendarPeriod quarter, OpenWork open, WorkingDays city)
    {
        var day = city.FirstOf(quarter);
        var stood = new OpenWork([.. open.Duties.Where(duty => duty.AroseOn <= day)], [.. open.Implementations.Where(work => work.OpenedOn <= day)]);
        return [.. stood.Units().Select(unit => For(quarter, unit))];
    }

    /// <summary>The letter of one unit.</summary>
    public static OwedMail For(CalendarPeriod quarter, UnitId unit) =>
        new($"quarterlyLetter.{quarter}.{unit}", MailKind.QuarterlyLetter, new Recipient.UnitMailbox(unit), quarter.ToString());
}
