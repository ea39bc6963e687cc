using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Tests.Calendar;

/// <summary>Random values from 2020 to 2060.</summary>
internal static class Arbitraries
{
    public static Gen<LocalDate> DateGen => Gen.Choose(0, 14975).Select(days => new LocalDate(2020, 1, 1).PlusDays(days));

    public static Arbitrary<LocalDate> Dates => DateGen.ToArbitrary();

    public static Arbitrary<CalendarPeriod> Periods =>
        (from date in DateGen from months in Gen.Choose(1, 40) select CalendarPeriod.Of(date, months)).ToArbitrary();
}
