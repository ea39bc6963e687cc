using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Tests;

namespace Wiedervorlage.Functions.Tests.FollowUp.Years;

/// <summary>
/// Ten years of a body with sixty duties, in which two legislative terms end, through the real orchestrations and activities: every mail that the oracle knows, on its day, to its
/// address, and no other; and every period of every duty where the oracle has it.
/// </summary>
public sealed class TenYearsTests(Azurite azurite, ITestOutputHelper output)
{
    private static readonly YearsPlan _ten = new(1, new(2024, 1, 3), new(2034, 1, 20), gone: new(2029, 3, 12), duties: 60);
    private static readonly YearsPlan _three = new(2, new(2027, 1, 3), new(2030, 1, 20), gone: new(2028, 12, 4), duties: 24);
    private static readonly YearsPlan _winter = new(3, new(2026, 11, 9), new(2027, 2, 26), gone: new(2026, 12, 7), duties: 20);

    private static readonly MailKind[] _atATermsEnd = [MailKind.CarryOverRequest, MailKind.DutyEnded];

    private static readonly PeriodState[] _ends = [PeriodState.Reported, PeriodState.Settled, PeriodState.Overdue, PeriodState.Discharged];

    [Fact]
    public Task TenYears_OfSixtyDuties_EveryMailTheOracleKnows_AndNoOther() => LiveAsync(_ten, new());

    [Fact]
    public Task ThreeOtherYears_EveryMailTheOracleKnows_AndNoOther() => LiveAsync(_three, new());

    /// <summary>A winter with its outage; with the environment variable YEARS=all (<c>./test years</c>) the ten years.</summary>
    [Fact]
    public async Task OnAzurite_EveryMailTheOracleKnows_AndNoOther() =>
        await LiveAsync(Environment.GetEnvironmentVariable("YEARS") == "all" ? _ten : _winter, await CityStorage.OnAsync(azurite));

    private async Task LiveAsync(YearsPlan plan, CityStorage storage)
    {
        var oracle = Foretold(plan);
        await using var city = await DutyCity.NewAsync(plan.First, storage);
        var played = new YearsPlayed(city);
        await played.EnterUnitsAsync();
        await city.UntilAsync(plan.Gone.PlusDays(-1), NoonAsync);
        await city.OutageAsync(plan.Back);
        await city.UntilAsync(plan.Last, NoonAsync);

        Assert.All(_atATermsEnd, kind => Assert.Contains(oracle.Mails, mail => mail.Contains($" {kind} ", StringComparison.Ordinal)));
        var differences = Differences(oracle.Mails, city.Letters);
        Assert.True(differences.Length == 0, differences);
        Assert.Equal(city.Letters.Count, city.Sender.Got.DistinctBy(mail => mail.Key).Count());
        await AssertEveryPeriodEndedAsync(city, oracle, plan.Last);
        output.WriteLine($"{plan.First:uuuu-MM-dd} to {plan.Last:uuuu-MM-dd}: {oracle.Plans.Count()} duties, {plan.Happenings.Sum(day => day.Count())} things done, {oracle.Plans.Sum(duty => duty.Turns.Length)} periods, {city.Letters.Count} mails.");

        async Task NoonAsync(LocalDate day)
        {
            foreach (var happening in plan.Happenings[day]) await played.DoAsync(happening);
        }
    }

    private static YearsOracle Foretold(YearsPlan plan)
    {
        var oracle = new YearsOracle(YearsPlan.Units);
        for (var day = plan.First.PlusDays(1); day <= plan.Last; day = day.PlusDays(1))
        {
            if (plan.IsUp(day)) oracle.Morning(day);
            foreach (var happening in plan.Happenings[day]) oracle.Noon(happening);
        }
        return oracle;
    }

    /// <summary>Mail by mail, each as often as it is to be: what is missing, and what nobody can explain.</summary>
    private static string Differences(IEnumerable<string> expected, IEnumerable<string> sent)
    {
        var (owed, got) = (expected.CountBy(mail => mail).ToDictionary(), sent.CountBy(mail => mail).ToDictionary());
        return string.Join('\n', owed.Keys.Union(got.Keys).Order(StringComparer.Ordinal)
            .Select(mail => (Mail: mail, Owed: owed.GetValueOrDefault(mail), Got: got.GetValueOrDefault(mail))).Where(each => each.Owed != each.Got)
            .Select(each => $"{each.Mail}: {each.Owed} owed, {each.Got} sent"));
    }

    /// <summary>Reported, settled, discharged; or overdue, and then it stands so in the list for the next meeting. Else its day has not come.</summary>
    private static async Task AssertEveryPeriodEndedAsync(DutyCity city, YearsOracle oracle, LocalDate today)
    {
        var calendar = (await city.Get<MasterData>().CalendarAsync(DutyCity.Sid, TestContext.Current.CancellationToken))!;
        var duties = await city.Get<BodyDuties>().AsStoredAsync(DutyCity.Sid, TestContext.Current.CancellationToken);
        var listed = (await city.Get<ControllingLists>().NowAsync(calendar.Meetings[^1], duties, TestContext.Current.CancellationToken)).Public.Where(line => line.Overdue).Select(line => line.Id).ToHashSet();
        foreach (var (id, turns) in oracle.Plans)
        {
            var duty = await city.DutyAsync(id);
            Assert.Equal(turns.Select(turn => $"{id} {turn}"), duty.Periods.Select(period => $"{id} {period.Due.Meeting?.Value ?? "-"} {period.Due.On:uuuu-MM-dd} {period.State} {period.OverdueSince:uuuu-MM-dd}"));
            Assert.All(duty.Periods, period => Assert.True(_ends.Contains(period.State) || period.LastDay is null || period.LastDay >= today || !duty.Basis.IsBinding() || period.State == PeriodState.HandedIn, $"{id} {period}"));
            if (duty.Discharged is null && duty.Periods.Any(period => period.State == PeriodState.Overdue)) Assert.Contains(id, listed);
        }
    }
}
