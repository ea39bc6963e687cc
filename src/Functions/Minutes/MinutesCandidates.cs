using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Finds the meeting and the motions that an excerpt is about. A person sees and changes what it chose.</summary>
internal sealed class MinutesCandidates(MasterData data, Documents<MotionSummary> summaries, DatedApi dated, PaperNumbering numbering)
{
    private const int MostMeetings = 120;

    public Task<MinutesWorld> WorldAsync(SignedIn who, CancellationToken cancellation) =>
        WorldAsync(who.ReachOf(Permission.SeeMinutes), cancellation);

    /// <param name="reach">Only meetings of these bodies have been held, and only motions of these are there.</param>
    public async Task<MinutesWorld> WorldAsync(Reach reach, CancellationToken cancellation)
    {
        var today = dated.Today();
        ImmutableArray<Meeting> meetings = [.. (await data.AllMeetingsAsync(cancellation)).Where(meeting => meeting.TakesPlace)];
        var theirs = meetings.Where(meeting => reach.Has(meeting.Body.Value)).Select(meeting => meeting.Id).ToHashSet();
        var motions = ImmutableArray.CreateBuilder<MotionSummary>();
        await foreach (var summary in summaries.ScanAsync(MotionSummary.Partition, cancellation))
            if (!summary.Value.Finished && IsTheirs(summary.Value)) motions.Add(summary.Value);
        return new(
            [.. meetings.Where(meeting => meeting.On > today || theirs.Contains(meeting.Id)).OrderByDescending(meeting => meeting.On)],
            motions.ToImmutable(),
            [.. (await data.AllBodiesAsync(cancellation)).Select(body => body.On(today))],
            [.. (await data.AllFactionsAsync(cancellation)).Select(faction => faction.On(today))],
            [.. (await data.AllUnitsAsync(cancellation)).Select(unit => unit.On(today)).OrderBy(unit => unit.Name, StringComparer.Ordinal)],
            today, numbering);

        bool IsTheirs(MotionSummary motion) => reach.Has(motion.Body.Value) || (motion.Placement is { } at && theirs.Contains(at.Meeting));
    }

    /// <summary>False when the minutes are of a meeting of a body that is not theirs.</summary>
    public async Task<bool> AreTheirsAsync(MinutesDocument document, MinutesWorld world, SignedIn who, CancellationToken cancellation)
    {
        var all = world with { Meetings = [.. await data.AllMeetingsAsync(cancellation)] };
        return all.MeetingOfAll(document.Head) is not { } held || who.ReachOf(Permission.SeeMinutes).Has(held.Body.Value);
    }

    /// <summary>Everything that the form can offer.</summary>
    public static MinutesChoices Choices(MinutesWorld world) => new(
        [.. world.Meetings.Where(meeting => meeting.On <= world.Today).Take(MostMeetings).Select(meeting => new Choice(meeting.Id.Value, world.Title(meeting)))],
        [.. world.Meetings.Where(meeting => meeting.On > world.Today).Reverse().Take(MostMeetings).Select(meeting => new Choice(meeting.Id.Value, world.Title(meeting)))],
        [.. world.Motions.OrderBy(motion => motion.Reference ?? "~", StringComparer.Ordinal).Select(motion => new Choice(motion.Id.Value, world.Title(motion)))],
        [.. world.Factions.Select(faction => new Choice(faction.Id.Value, faction.Name))],
        [.. world.Units.Select(unit => new Choice(unit.Id.Value, unit.Name))],
        [.. world.Bodies.Select(body => new Choice(body.Id.Value, body.Name))]);
}

/// <summary>What there is to choose from, read once for a request.</summary>
internal sealed record MinutesWorld(
    ImmutableArray<Meeting> Meetings, ImmutableArray<MotionSummary> Motions, ImmutableArray<Body> Bodies, ImmutableArray<Faction> Factions, ImmutableArray<Unit> Units, LocalDate Today,
    PaperNumbering Numbering)
{
    public string Title(Meeting meeting) => $"{GermanDates.Of(meeting.On)} {Bodies.FirstOrDefault(body => body.Id == meeting.Body)?.ShortName ?? meeting.Body.Value}";

    public string Title(MotionSummary motion) =>
        $"{(motion.Reference is { } reference ? $"{reference} " : "")}{motion.Title} ({string.Join(" und ", motion.Factions.Select(id => Factions.FirstOrDefault(faction => faction.Id == id)?.Name ?? id.Value))})";

    /// <summary>The meeting on the day that the page says; of several the one whose body it names, else none: then a person chooses.</summary>
    public Meeting? MeetingOf(ReadMeeting read)
    {
        var day = Meetings.Where(meeting => meeting.On == read.Date).ToList();
        var named = day.FindAll(meeting => Bodies.Any(body => body.Id == meeting.Body && (Same(body.Name, read.Body) || Same(body.ShortName, read.Body))));
        return named.Count == 1 ? named[0] : day.Count == 1 ? day[0] : null;
    }

    /// <summary>The meeting that whole minutes are of.</summary>
    public Meeting? MeetingOfAll(DocumentHead head) => MeetingOf(new(head.Body, head.Date, new(null, null)));

    /// <summary>All motions as an item of that meeting's minutes may be about them.</summary>
    public ImmutableArray<MatchCandidate> CandidatesIn(Meeting? meeting) =>
    [
        .. Motions.Select(motion => motion.Placement is { } at && at.Meeting == meeting?.Id
            ? new MatchCandidate(motion.Id, motion.Reference, motion.Title, true, at.Item)
            : new MatchCandidate(motion.Id, motion.Reference, motion.Title, false, null)),
    ];

    /// <summary>The motions on that item; without one those with the paper's number.</summary>
    public ImmutableArray<MotionSummary> MotionsOf(string? meeting, string? item, string? reference)
    {
        var placed = Motions.Where(motion => motion.Placement is { } at && at.Meeting.Value == meeting && (at.Item is null || at.Item == item)).ToImmutableArray();
        var exact = placed.Where(motion => motion.Placement!.Item == item || Numbering.AreSame(motion.Reference, reference)).ToImmutableArray();
        return !exact.IsEmpty ? exact : [.. Motions.Where(motion => Numbering.AreSame(motion.Reference, reference))];
    }

    /// <summary>The faction that a row of a table names.</summary>
    public Faction? FactionOf(string label)
    {
        var found = Factions.Where(faction => Same(faction.Name, label) || Same(faction.Id.Value, label)).ToList();
        if (found.Count == 0) found = [.. Factions.Where(faction => Plain(label).Length > 2 && (Plain(faction.Name).Contains(Plain(label), StringComparison.Ordinal) || Plain(label).Contains(Plain(faction.Name), StringComparison.Ordinal)))];
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The motion that a vote was about, by the factions and the title that its subject names; null when several fit as well.</summary>
    public string? MotionOf(string? subject, ImmutableArray<MotionSummary> motions)
    {
        if (motions.Length < 2) return motions.FirstOrDefault()?.Id.Value;
        var text = Plain(subject ?? "");
        var points = motions.Select(motion => (motion.Id, Points: motion.Factions.Count(id => Names(id).Any(name => text.Contains(name, StringComparison.Ordinal))) * 2 + (text.Contains(Plain(motion.Title), StringComparison.Ordinal) ? 1 : 0))).ToList();
        var best = points.Max(one => one.Points);
        return best > 0 && points.Count(one => one.Points == best) == 1 ? points.Find(one => one.Points == best).Id.Value : null;
    }

    private IEnumerable<string> Names(FactionId id) =>
        new[] { Plain(id.Value), Plain(Factions.FirstOrDefault(faction => faction.Id == id)?.Name ?? "") }.Where(name => name.Length > 1);

    private static bool Same(string one, string? other) => other is not null && Plain(one) == Plain(other);

    private static string Plain(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
