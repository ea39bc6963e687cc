using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Tests.Calendar;

public sealed class BerlinTests
{
    [Theory]
    [InlineData("2026-03-31T21:59:59Z", "2026-03-31")]
    [InlineData("2026-03-31T22:00:00Z", "2026-04-01")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01")]
    public void DateOf_AroundMidnight_IsTheLocalDate(string instant, string date) => Assert.Equal(Dates.Day(date), Berlin.DateOf(Dates.Utc(instant)));

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T07:00:00Z")]
    [InlineData("2026-03-29", "2026-03-29T06:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T06:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T07:00:00Z")]
    public void Morning_AroundTheClockChange_IsEightLocal(string date, string instant) => Assert.Equal(Dates.Utc(instant), Berlin.Morning(Dates.Day(date)));

    [Fact]
    public void At_SkippedHour_IsAnHourLater() => Assert.Equal(Dates.Utc("2026-03-29T01:30:00Z"), Berlin.At(Dates.Day("2026-03-29"), new(2, 30)));

    [Fact]
    public void At_HourThatComesTwice_IsTheFirst() => Assert.Equal(Dates.Utc("2026-10-25T00:30:00Z"), Berlin.At(Dates.Day("2026-10-25"), new(2, 30)));

    [Fact]
    public void Morning_2020To2060_LiesOnItsDateAtEight()
    {
        foreach (var date in Dates.From2020To2060)
        {
            Assert.Equal(date + Berlin.OfficeOpens, Berlin.LocalOf(Berlin.Morning(date)));
            Assert.Equal(date, Berlin.DateOf(Berlin.StartOf(date)));
            Assert.Equal(date.PlusDays(-1), Berlin.DateOf(Berlin.StartOf(date) - Duration.Epsilon));
        }
    }
}
