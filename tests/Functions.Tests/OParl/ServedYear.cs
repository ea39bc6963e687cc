using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Tests.OParl;

namespace Wiedervorlage.Functions.Tests.OParl;

/// <summary>
/// A year of a committee: two motions at one item, read twice, one adopted with two duties; one that is not public, one that nobody has taken up,
/// one that goes its way through two readings; a meeting cancelled, a report in time and one that never comes.
/// </summary>
internal static class ServedYear
{
    public const string Secret = "Grundstücksgeschäft Nordstraße";
    public const string Waiting = "Noch nicht aufgenommen";

    private static readonly Ballot _vote = new(
        "Antrag der SPD", BallotMatter.Motion, [new(new("spd"), "SPD", 2, 1, 0), new(null, "Oberbürgermeisterin Erika Beispiel", 1, 0, 0)], null);

    public static async Task<AppWorld> BeginAsync(this AppWorld world)
    {
        await world.StartAsync();
        var bodies = world.Get<Documents<Dated<Body>>>();
        var sid = (await bodies.LoadAsync(MasterData.BodiesPartition, "sid"))!.Value.Versions[0].Value;
        await bodies.PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2020, 1, 1), sid with { TermUntil = new(2030, 10, 31) }));
        await world.FileAsync();
        await world.DoAsync("m-1", new MotionCommand.AssignReference("0067/2026"));
        await world.DoAsync("m-1", Place("sid-1", "8.1"));
        await world.DoAsync("m-2", new MotionCommand.File(new("m-2"), AppWorld.Sid, new(
            [new("spd")], MotionKind.FurtherReaching, "Weitergehend: Sozialräume & „mehr“ <2026>", "Mehr wird berichtet.", "Weil.", new("m-1"), true,
            new("sid-1"), null), world.Now));
        await world.DoAsync("m-2", new MotionCommand.Place(new(new("sid-1"), "8.1", PlacementMode.Tabled, new("m-1")), null));
        await world.FileAsync("m-3", Secret, isPublic: false);
        await world.DoAsync("m-3", Place("sid-1", "N 1"));
        await world.FileAsync("m-4", Waiting);
        return world;
    }

    public static async Task<AppWorld> FirstReadingAsync(this AppWorld world)
    {
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Invited);
        await world.MoveToAsync(new(2026, 2, 11));
        await world.MorningAsync();
        foreach (var id in new[] { "m-1", "m-2" })
            await world.DoAsync(id, new MotionCommand.RecordReading(Reading("sid-1", "8.1", ReadingResult.Postponed) with
            {
                Target = new ReturnTarget.InMeeting(new("sid-2")),
                Ballots = [_vote with { Matter = BallotMatter.Procedural, Subject = "1. Lesung" }],
                Note = "Frau Beispiel bittet um Vertagung.",
            }));
        await world.DoAsync("m-3", new MotionCommand.RecordReading(Reading("sid-1", "N 1", ReadingResult.Adopted) with { ResolutionText = "Verkauft wird." }));
        await world.MeetAsync("sid-1", new(2026, 2, 10), MeetingState.Held);
        return world;
    }

    public static async Task<AppWorld> DecisionAsync(this AppWorld world)
    {
        await world.MoveToAsync(new(2026, 3, 1));
        foreach (var id in new[] { "m-1", "m-2" }) await world.DoAsync(id, Place("sid-2", "4"));
        await world.MeetAsync("sid-2", new(2026, 3, 17), MeetingState.Invited);
        await world.MoveToAsync(new(2026, 3, 18));
        await world.DoAsync("m-1", new MotionCommand.RecordReading(Reading("sid-2", "4", ReadingResult.Adopted) with
        {
            ResolutionText = "Die Verwaltung berichtet jedes Quartal.",
            LeadUnit = new("fb55"),
            Ballots = [_vote],
            Duties = [new(new("fb55"), "Stand der Umsetzung", "Sozialraumentwicklung", new Cadence.Quarterly(), null), new(new("fb55"), "Übersicht der Anträge", null, new Cadence.NextMeeting(), null)],
        }));
        await world.DoAsync("m-2", new MotionCommand.RecordReading(Reading("sid-2", "4", ReadingResult.Rejected) with { Ballots = [_vote with { Votes = [new(new("spd"), "SPD", 0, 3, 0)] }] }));
        await world.MeetAsync("sid-2", new(2026, 3, 17), MeetingState.Held);
        await world.MorningAsync();
        return world;
    }

    public static async Task<AppWorld> RestAsync(this AppWorld world)
    {
        await world.MoveToAsync(new(2026, 6, 1));
        await world.MorningAsync();
        await world.Get<DutyCommands>().HandleAsync(
            new DutyCommand.HandIn(new("m-1.2.1"), "r-1", ReportKind.Written, "Bericht von Frau Beispiel", null, null, null, []),
            new("report", Core.Actor.Office), default);
        await world.MeetAsync("sid-4", new(2026, 9, 22), MeetingState.Cancelled);
        for (var on = new LocalDate(2026, 6, 17); on <= new LocalDate(2026, 12, 20); on = on.PlusDays(31))
        {
            await world.MoveToAsync(on);
            await world.MorningAsync();
        }
        return world;
    }

    public static MotionCommand Place(string meeting, string item) =>
        new MotionCommand.Place(new(new(meeting), item, PlacementMode.Agenda, null), null);

    public static Reading Reading(string meeting, string item, ReadingResult result) =>
        new(new(meeting), default, default, item, result, null, null, [], [], null, null, null, []);
}

/// <summary>The whole year, played once, and all that is served at its end.</summary>
public sealed class WholeYear : IAsyncLifetime
{
    internal AppWorld World { get; } = new();

    internal OParlWalk Walk { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await (await (await (await World.BeginAsync()).FirstReadingAsync()).DecisionAsync()).RestAsync();
        await World.PassAsync(TimeSpan.FromHours(1));
        Walk = await World.WalkAsync();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
