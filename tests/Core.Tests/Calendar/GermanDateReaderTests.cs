using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Tests.Calendar;

public class GermanDateReaderTests
{
    [Theory]
    [InlineData("vom 10.02.26", 2026, 2, 10)]
    [InlineData("am 10.02.2026,", 2026, 2, 10)]
    [InlineData("am 1.2.2026.", 2026, 2, 1)]
    [InlineData("10. 02. 2026", 2026, 2, 10)]
    [InlineData("am Dienstag, dem 10. Februar 2026", 2026, 2, 10)]
    [InlineData("10. Feb. 2026", 2026, 2, 10)]
    [InlineData("3. März 26", 2026, 3, 3)]
    [InlineData("3. MRZ 2026", 2026, 3, 3)]
    [InlineData("29.02.2028", 2028, 2, 29)]
    [InlineData("31. Dezember 2027", 2027, 12, 31)]
    public void Find_TheFormsInUse(string text, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), Assert.Single(GermanDateReader.Find(text)).Date);

    [Theory]
    [InlineData("30.02.2026")]
    [InlineData("29.02.2027")]
    [InlineData("10.13.2026")]
    [InlineData("0.1.2026")]
    [InlineData("32. Januar 2026")]
    public void Find_WhatDoesNotExist_IsFoundWithoutDate(string text) => Assert.Null(Assert.Single(GermanDateReader.Find(text)).Date);

    [Theory]
    [InlineData("TOP 8.1")]
    [InlineData("Drucksache 0067/2026")]
    [InlineData("1.234.567 Euro")]
    [InlineData("im Februar 2026")]
    [InlineData("192.168.10.1")]
    [InlineData("")]
    public void Find_OtherNumbers_AreNoDates(string text) => Assert.Empty(GermanDateReader.Find(text));

    [Fact]
    public void Find_WhatGermanDatesWrites_ComesBack() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<int>().Select(n => new LocalDate(2000, 1, 1).PlusDays(Math.Abs(n % 36_500))).ToArbitrary(), date =>
            new[] { GermanDates.Of(date), GermanDates.WithDay(date), GermanDates.InWords(date) }.All(text => GermanDateReader.Find($"am {text} um") is [{ Date: { } found }] && found == date))
            .QuickCheckThrowOnFailure();
}
