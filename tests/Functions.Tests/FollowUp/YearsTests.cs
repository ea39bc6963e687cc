using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>Years through the real orchestrations and activities, with answers in time, late and never, cancelled meetings and an outage of five weeks, against the oracle.</summary>
public sealed class YearsTests
{
    private static readonly string[] _units = ["fb20", "fb55", "fb61"];

    [Theory]
    [InlineData(2026, 3, 1)]
    [InlineData(2028, 3, 2)]
    public async Task Years_EveryMailTheOracleKnows_AndNoOther(int year, int years, int seed)
    {
        var random = new Random(seed);
        var (first, last) = (new LocalDate(year, 1, 7), new LocalDate(year + years, 1, 20));
        var meetings = Calendar(random, first, last);
        var things = Enumerable.Range(0, 14).Select(number => Thing(random, number, first, last)).ToImmutableArray();
        var (gone, back) = (first.PlusDays(400), first.PlusDays(435));
        things = [.. things.Select(thing => thing with { Answers = [.. thing.Answers.Where(day => day < gone || day >= back)] })];
        await using var city = await DutyCity.NewAsync(first, [.. meetings]);
        foreach (var thing in things) await city.OwesAsync(thing.Id, thing.Unit, thing.Cadence, thing.Basis, thing.Faction);

        await city.UntilAsync(gone.PlusDays(-1), day => AnswerAsync(city, things, day));
        await city.OutageAsync(back);
        await city.UntilAsync(last, day => AnswerAsync(city, things, day));

        var asked = things.Select(thing => thing with { Answers = [.. thing.Answers.Where(day => city.Sent.Any(mail => mail.StartsWith($"{day:uuuu-MM-dd} reportNotice.{thing.Id}.", StringComparison.Ordinal)))] }).ToImmutableArray();
        var oracle = new YearsOracle(meetings, asked, day => day < gone || day >= back, first, last);
        Assert.Equal(oracle.Mails(), city.Sent.Select(WithoutNumber).Order(StringComparer.Ordinal));
        Assert.True(city.Sent.Count > 100, $"only {city.Sent.Count} mails");
        Assert.Equal(city.Sent.Count, city.Sender.Got.DistinctBy(mail => mail.Key).Count());
    }

    /// <summary>A refused answer ("nothing is owed") is no answer.</summary>
    private static async Task AnswerAsync(DutyCity city, ImmutableArray<OwedThing> things, LocalDate day)
    {
        foreach (var thing in things.Where(thing => thing.Answers.Contains(day))) await city.ReportAsync(thing.Id);
    }

    private static string WithoutNumber(string sent) => sent.Contains($" {Keys.Of(MailKind.ReportNotice)}.", StringComparison.Ordinal) ? sent[..sent.LastIndexOf('.')] : sent;

    private static ImmutableArray<Meeting> Calendar(Random random, LocalDate first, LocalDate last)
    {
        var meetings = ImmutableArray.CreateBuilder<Meeting>();
        for (var day = first.PlusDays(random.Next(20, 60)); day < last.PlusDays(120); day = day.PlusDays(random.Next(22, 75)))
            meetings.Add(new(new($"sid-{meetings.Count:00}"), DutyCity.Sid, day, new(17, 0), "Rathaus", random.Next(7) == 0 ? MeetingState.Cancelled : MeetingState.Scheduled));
        return meetings.ToImmutable();
    }

    private static OwedThing Thing(Random random, int number, LocalDate first, LocalDate last)
    {
        Cadence cadence = (number % 6) switch
        {
            0 or 1 => new Cadence.Quarterly(),
            2 => new Cadence.HalfYearly(),
            3 => new Cadence.EveryMeeting(),
            4 => new Cadence.NextMeeting(),
            _ => new Cadence.ByDate(first.PlusDays(random.Next(30, 300))),
        };
        var days = last.DayNumber() - first.DayNumber();
        var answers = Enumerable.Range(0, random.Next(2, 10)).Select(_ => first.PlusDays(random.Next(1, days))).Distinct().Order().ToImmutableArray();
        var basis = number == 7 ? Basis.FirstReading : Basis.Resolution;
        return new($"d{number}", _units[random.Next(_units.Length)], cadence, basis, random.Next(2) == 0 ? "spd" : "gruene", first, answers);
    }
}

internal static class DayNumbers
{
    public static int DayNumber(this LocalDate date) => NodaTime.Period.DaysBetween(new(2000, 1, 1), date);
}
