using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>
/// What the letters of a quarter ask of storage, counted: it does not depend on time. Opening the periods of duties is not theirs and not
/// counted; neither are queues: one message for each part of the letters.
/// </summary>
public sealed class LetterCostTests
{
    private const int Units = 60;

    private static readonly string[] _tables = [Tables.Outbox, Tables.Letters, Tables.Bodies];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task QuarterlyLetters_SixtyUnits_AtMostThreeCallsAMail_UntilSendGridHasThem()
    {
        var storage = new CountedStorage(new MemoryStorage());
        await using var city = await CityAsync(storage);
        await city.UntilAsync(new(2026, 6, 30));
        var before = storage.Calls(_tables);

        await city.UntilAsync(new(2026, 7, 1));

        Assert.Equal(Units, city.Count(MailKind.QuarterlyLetter));
        Assert.InRange(storage.Calls(_tables) - before, Units, 3 * Units);
    }

    /// <summary>A step that is repeated plans no unit twice and writes to nobody twice; a unit that is new meanwhile stands in a part of its own.</summary>
    [Fact]
    public async Task Steps_Repeated_AskNobodyTwice()
    {
        await using var city = await CityAsync(new(new MemoryStorage()));
        await city.UntilAsync(new(2026, 7, 1));

        var parts = await city.Get<PlanQuarterlyLetter>().Run("2026-Q3", Stop);
        foreach (var part in parts) await city.Get<WriteQuarterlyLetter>().Run(new("2026-Q3", part), Stop);
        await city.SettleAsync();

        Assert.Equal(["part-000", "part-001", "part-002"], parts);
        Assert.Equal(Units, (await city.Get<LettersOfQuarter>().AllAsync("2026-Q3", Stop)).DistinctBy(asked => asked.Unit).Count());
        Assert.Equal(Units, city.Count(MailKind.QuarterlyLetter));
    }

    /// <summary>A plan that an older version has begun: there each unit was a part.</summary>
    [Fact]
    public async Task PlanOfBefore_IsCarriedOut()
    {
        await using var city = await CityAsync(new(new MemoryStorage()));
        await city.Get<Documents<AskedOfUnit>>().PutAsync("asked-2026-Q3", "unit7", AskedOfUnit.Of(new("unit7"), new([], []), new Dictionary<BodyId, BodyCalendar>()), Stop);

        await city.UntilAsync(new(2026, 7, 1));

        Assert.Equal(Units, city.Count(MailKind.QuarterlyLetter));
        Assert.Contains("unit7", await city.Get<PlanQuarterlyLetter>().Run("2026-Q3", Stop));
    }

    /// <summary>One unit is unknown: the others of its part get their letters, and the step fails until it is entered.</summary>
    [Fact]
    public async Task UnitUnknown_KeepsNoOtherFromItsLetter()
    {
        await using var city = await CityAsync(new(new MemoryStorage()));
        await city.OwesAsync("d-lost", "unknown-unit", new Cadence.Quarterly());
        await city.UntilAsync(new(2026, 7, 1));
        Assert.Equal(Units, city.Count(MailKind.QuarterlyLetter));

        await EnterAsync(city, "unknown-unit");
        await city.UntilAsync(new(2026, 7, 2));
        Assert.Equal(Units + 1, city.Count(MailKind.QuarterlyLetter));
    }

    private static async Task<DutyCity> CityAsync(CountedStorage storage)
    {
        var meeting = new Meeting(new("sid-05"), DutyCity.Sid, new(2026, 9, 22), new(17, 0), "Rathaus", MeetingState.Scheduled);
        var city = await DutyCity.NewAsync(new(2026, 6, 17), new CityStorage(storage), meeting);
        for (var n = 0; n < Units; n++)
        {
            await EnterAsync(city, $"unit{n}");
            await city.OwesAsync($"d{n}", $"unit{n}", new Cadence.Quarterly());
        }
        return city;
    }

    private static Task EnterAsync(DutyCity city, string id) => city.Get<Documents<Dated<Unit>>>().PutAsync(
        MasterData.UnitsPartition, id, Dated<Unit>.From(new(2015, 1, 1), new(new(id), id, $"{id}@stadt.example", $"{id}-l@stadt.example", $"{id}-v@stadt.example")), Stop);
}
