using NodaTime.Text;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Doors;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.EndToEnd.TwoHosts;

/// <summary>
/// Two host processes on one storage and one task hub, on the provider that runs in Azure and in real time: what several instances are there. Motions are
/// filed, placed and read through either door; one process kills itself (SIGKILL) right after one of its mails was accepted, and does not come back.
/// </summary>
public sealed class TwoHostsTests(Stages stages, ITestOutputHelper output)
{
    private const int MailsEach = 2;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(150);

    /// <summary>Twenty by hand (<c>./test two-hosts</c>), a few in each run of <c>./test</c>.</summary>
    private static readonly int _motions = Environment.GetEnvironmentVariable("TWO_HOSTS") is null ? 6 : 20;

    /// <summary>When the first process dies: about a third of all mails, and most likely more than half of its own.</summary>
    private static readonly string _diesAfterMail = $"{_motions * MailsEach / 3}";

    /// <summary>What people have recorded, and what followed. Mails are written as often as some are owed; the office may have been asked before it placed a motion.</summary>
    private static readonly string[] _once = ["filed", "placedOnAgenda", "readingRecorded", "followUpsOpened"];

    private static readonly (string Name, string Value)[] _settings =
    [
        ("Engine", "azure-storage"),
        ("Durable:HiddenFor", "00:00:05"),
        ("Durable:LeasesFor", "00:00:10"),
        // One mail at a time: exactly one is in flight when the process dies, and that one has been accepted.
        ("AzureFunctionsJobHost:extensions:queues:batchSize", "1"),
    ];

    [Fact]
    public async Task Motions_ThroughEitherDoor_OneProcessKilled_EveryFactAndEveryMailOnce()
    {
        using var first = stages.InRealTime(_settings);
        using var second = stages.Beside(first);
        await first.StartAsync(("Kill:AfterMail", _diesAfterMail));
        await second.StartAsync();
        using var doors = new TwoDoors(first, second);
        var today = await EnterAsync(doors);
        var motions = await Task.WhenAll(Enumerable.Range(1, _motions).Select(n => CarryAsync(doors, n)));
        Assert.True(doors.Answered > 0, "Nothing went through the first door.");
        var mails = await AllSentAsync(doors, motions);
        Assert.True(doors.FirstIsGone, "The first process was not killed.");
        foreach (var motion in motions)
        {
            var facts = (await doors.GetAsync($"api/motions/{motion}"))!["events"]!.AsArray().Select(one => $"{one!["event"]!["$type"]}").ToArray();
            foreach (var fact in _once) Assert.Single(facts, fact);
        }
        output.WriteLine($"{_motions} motions on {today}: {doors.Answered} calls through the first door; {mails.Length} mails: {string.Join(", ", mails.CountBy(mail => mail.Kind))}");
        Assert.Empty(mails.GroupBy(mail => (mail.Key, mail.To)).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    /// <summary>One body that meets today, and nothing of a deadline.</summary>
    private static async Task<string> EnterAsync(TwoDoors doors)
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var today = LocalDatePattern.Iso.Format(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(berlin).Date);
        foreach (var faction in Repository.SampleJson("factions.json").AsArray().Where(one => $"{one!["id"]}" == "spd"))
        {
            faction!["validFrom"] = "2026-01-01";
            await doors.PutAsync("api/factions/spd", faction.DeepClone());
        }
        await doors.PutAsync("api/bodies/kurz", new JsonObject
        {
            ["validFrom"] = "2026-01-01",
            ["name"] = "Ausschuss für kurze Wege",
            ["shortName"] = "AKW",
            ["office"] = "kurz-buero@stadt.example",
            ["chair"] = "kurz-vorsitz@stadt.example",
            ["seats"] = new JsonArray(new JsonObject { ["faction"] = "spd", ["seats"] = 3 }),
            ["rules"] = new JsonObject { ["motionDeadlineDays"] = 0, ["invitationDays"] = 0, ["paperDeadlineDays"] = 0 },
        });
        await doors.PutAsync("api/bodies/kurz/meetings/kurz-1", new JsonObject { ["on"] = today, ["startsAt"] = "17:00", ["place"] = "Rathaus", ["state"] = "scheduled" });
        return today;
    }

    /// <summary>Files a motion, places it and records its reading. Its id.</summary>
    private static async Task<string> CarryAsync(TwoDoors doors, int n)
    {
        var filed = await doors.PostAsync("api/motions", new JsonObject
        {
            ["body"] = "kurz",
            ["meeting"] = "kurz-1",
            ["factions"] = new JsonArray("spd"),
            ["kind"] = "motion",
            ["title"] = $"Weg Nummer {n}",
            ["resolutionText"] = $"Weg Nummer {n} wird kürzer.",
            ["reasons"] = "Er ist zu lang.",
            ["public"] = true,
        });
        var id = $"{filed!["id"]}";
        await doors.PostAsync($"api/motions/{id}/placement", new JsonObject { ["meeting"] = "kurz-1", ["item"] = $"5.{n}", ["mode"] = "agenda" });
        await doors.PostAsync($"api/motions/{id}/readings", new JsonObject
        {
            ["meeting"] = "kurz-1",
            ["item"] = $"5.{n}",
            ["result"] = "rejected",
            ["ballots"] = new JsonArray(new JsonObject
            {
                ["subject"] = "Antrag",
                ["matter"] = "motion",
                ["votes"] = new JsonArray(new JsonObject { ["faction"] = "spd", ["yes"] = 0, ["no"] = 3, ["abstain"] = 0 }),
            }),
        });
        return id;
    }

    /// <summary>Waits until every motion has had the mails that the first of them had, and nobody has any more to do.</summary>
    private static async Task<SentMail[]> AllSentAsync(TwoDoors doors, string[] motions)
    {
        using var patience = new CancellationTokenSource(_patience);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        SentMail[] mails = [];
        try
        {
            do
            {
                mails = [.. (await doors.GetAsync("local/mails"))!.AsArray().Select(mail => SentMail.Read(mail!))];
            }
            while (!motions.All(motion => mails.Any(mail => mail.Kind == "decisionNotice" && mail.Key.Contains(motion, StringComparison.Ordinal)))
                && await ticks.WaitForNextTickAsync(patience.Token));
        }
        catch (OperationCanceledException)
        {
            var without = motions.Where(motion => !mails.Any(mail => mail.Kind == "decisionNotice" && mail.Key.Contains(motion, StringComparison.Ordinal)));
            Assert.Fail($"Not all was sent: {string.Join(", ", mails.CountBy(mail => mail.Kind))}; {string.Join(", ", without)}; {await doors.GetAsync("api/admin/attention")}");
        }
        return mails;
    }
}
