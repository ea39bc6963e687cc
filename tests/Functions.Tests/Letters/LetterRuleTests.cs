using System.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Web.Letters;
using Wiedervorlage.Web.Letters.Duties;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>What domain section 4 asks of letters, whatever their words.</summary>
public sealed class LetterRuleTests
{
    public static TheoryData<Basis> Bases => [.. Enum.GetValues<Basis>().Where(basis => basis != Basis.Proposal)];

    [Theory]
    [MemberData(nameof(Bases))]
    public void Basis_IsMarkedInEveryLetterAndList(Basis basis)
    {
        var duty = Town.Quarterly with { Basis = basis, Origin = Town.Resolution with { Source = "Sitzung vom 17.03.2026" } };
        Assert.All(LettersOn(duty), letter => Assert.Contains(basis.German(), LetterText.Write(letter), StringComparison.Ordinal));
    }

    [Fact]
    public void NonPublicDuty_NumberAndLinkOnly()
    {
        var duty = Town.Quarterly with { Public = false, What = "Grundstück", Item = "Kaufvertrag", ReasonForDelay = "Notar", Origin = Town.Resolution with { Source = "Geheimbeschluss" } };
        Assert.All(LettersOn(duty), letter =>
        {
            var text = letter.Subject + LetterText.Write(letter);
            Assert.All(["Grundstück", "Kaufvertrag", "Notar", "Geheimbeschluss", "Altlasten"], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
            Assert.Contains("0067/2026", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("Grundstück", Dates(duty), StringComparison.Ordinal);
    }

    [Fact]
    public void QuarterlyLetter_OverdueFirst_ThenByDate_WhatBindsNobodyLast()
    {
        var text = LetterText.Write(QuarterlyLetterText.Write(CalendarPeriod.Parse("2026-Q4")!.Value, new([Town.Wish, Town.Promise, Town.Quarterly], []), Town.Facts));
        int[] places = [.. new[] { Town.Quarterly, Town.Promise, Town.Wish }.Select(duty => text.IndexOf(duty.What, StringComparison.Ordinal))];
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void QuarterlyLetter_GroupedByBody_WithALinkForEachThing()
    {
        var text = LetterText.Write(QuarterlyLetterText.Write(CalendarPeriod.Parse("2026-Q4")!.Value, new([Town.Quarterly, Town.Old, Town.Promise], [Town.Work]), Town.Facts));
        int[] places = [.. new[] { Town.Body.Name, "/bericht/d1", "/bericht/d3", "/umsetzung/m-1.2", "Umweltausschuss", "/bericht/d5" }.Select(part => text.IndexOf(part, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(text.LastIndexOf("Umweltausschuss", StringComparison.Ordinal), places[4]);
    }

    [Fact]
    public void DueDates_OfALaterLetter_ReplaceThoseOfTheEarlierOne()
    {
        var before = Town.Quarterly with { Periods = [Town.Quarterly.Periods[1] with { Replans = [] }] };
        var after = Town.Quarterly with { Periods = [Town.Quarterly.Periods[1] with { ExtendedUntil = new(2026, 12, 15) }] };
        var (early, late) = (Dates(before), Dates(after));
        Assert.All([early, late], file => Assert.Contains("UID:d1.2026-Q4@wiedervorlage.example", file, StringComparison.Ordinal));
        Assert.Contains("SEQUENCE:0", early, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2", late, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261215", late, StringComparison.Ordinal);
    }

    [Fact]
    public void DueDates_NothingAhead_NoFile() => Assert.Null(DueCalendar.Of([Town.Quarterly with { Periods = [Town.Quarterly.Periods[0]] }], Town.Today, Town.Now, Town.Facts));

    private static string Dates(ReportingDuty duty) => Encoding.UTF8.GetString(Convert.FromBase64String(DueCalendar.Of([duty], Town.Today, Town.Now, Town.Facts)!.Base64)).Replace("\r\n ", "", StringComparison.Ordinal);

    private static IEnumerable<Letter> LettersOn(ReportingDuty duty)
    {
        var (lines, missed) = (DutyLine.ByUrgency([duty]), new MissedGroup(Town.Sid, Town.September.Id, Town.September.On, [(duty, duty.Periods[0])]));
        var report = new Report("r1", ReportKind.Written, Town.Today, "Altlasten", null, null, null, ["2026-Q3"]);
        return
        [
            QuarterlyLetterText.Write(CalendarPeriod.Parse("2026-Q4")!.Value, new([duty], []), Town.Facts),
            ChasingLetters.Reminder(Town.December, new(2026, 11, 17), Town.Today, lines, Town.Facts),
            ChasingLetters.Overdue(missed, Town.Social, Town.Facts),
            ChasingLetters.Escalation(missed, _ => true, Town.Facts),
            MeetingLetters.Replanned(Town.December, null, new(2026, 11, 17), lines, Town.Facts),
            ReportLetters.HandedIn(duty, report, Town.Facts),
            ReportLetters.ForFaction(duty, report, Town.Facts),
            ReportLetters.HandedOver(duty, Town.Facts),
            ReportLetters.FreshLink(duty, Town.Facts),
        ];
    }
}
