using System.Globalization;
using NodaTime.Text;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Minutes;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Puts what was read into the office's form.</summary>
internal static class MinutesPrefill
{
    public static MinutesForm Of(MinutesReading read, MinutesWorld world)
    {
        var meeting = world.MeetingOf(read.Meeting);
        var motions = world.MotionsOf(meeting?.Id.Value, read.Meeting.Item.Number, read.Reference);
        var main = motions.FirstOrDefault(motion => world.Numbering.AreSame(motion.Reference, read.Reference)) ?? motions.FirstOrDefault();
        return new(
            NewId(), meeting?.Id.Value, read.Meeting.Item.Number, Said(read),
            [.. motions.Select(motion => Motion(motion, read, motion == main))],
            [.. read.Ballots.Select(ballot => Ballot(ballot, world.MotionOf(ballot.Subject, motions), world))],
            [.. read.DutyCandidates.Select(duty => Duty(duty, main?.Id.Value))],
            read.Unread);
    }

    /// <summary>A form of its own: sent twice it is one recording, shown again after a "no" it is another.</summary>
    public static string NewId() => Guid.NewGuid().ToString("N");

    private static string? Said(MinutesReading read)
    {
        string?[] parts =
        [
            read.Meeting.Body, read.Meeting.Date is { } on ? GermanDates.Of(on) : null, read.Meeting.Item.Number is { } number ? $"TOP {number}" : null, read.Meeting.Item.Title, read.Reference,
            read.ConsultationRole, read.ResultText is { } result ? $"„{result}“" : null,
        ];
        return parts.Any(part => part is not null) ? string.Join(", ", parts.Where(part => part is not null)) : null;
    }

    /// <summary>The texts go to the motion whose number the page bears: one text is not two resolutions.</summary>
    public static MotionFields Motion(MotionSummary motion, MinutesReading? read, bool main) => new(
        motion.Id.Value, Take: true, read?.Result?.ToString(), read?.Result is ReadingResult.Postponed or ReadingResult.Deferred ? "open" : null, null, null,
        main ? read?.ResolutionText : null, null, main ? read?.Discussion : null);

    private static BallotFields Ballot(ReadBallot ballot, string? motion, MinutesWorld world) => new(
        motion, ballot.Subject, ballot.Matter.ToString(), ballot.ResultText, Number(ballot.Totals.Yes), Number(ballot.Totals.No), Number(ballot.Totals.Abstain), Number(ballot.Totals.Biased),
        [.. ballot.Votes.Select(vote => new VoteFields(
            vote.Faction, world.FactionOf(vote.Faction)?.Id.Value, Number(vote.Yes), Number(vote.No), Number(vote.Abstain), Number(vote.Biased), vote.Absent is true, Said(vote.Stance)))],
        ballot.Warnings);

    private static DutyFields Duty(DutyCandidate duty, string? motion) => new(
        null, motion, duty.What, duty.Item, duty.Cadence, Number(duty.EveryMonths), duty.DueOn is { } on ? LocalDatePattern.Iso.Format(on) : null, null, duty.Basis.ToString(), duty.Sentence);

    private static string? Said(VoteStance? stance) => stance switch
    {
        VoteStance.Yes => "dafür, ohne Zahl",
        VoteStance.No => "dagegen, ohne Zahl",
        VoteStance.Abstain => "enthalten, ohne Zahl",
        VoteStance.Biased => "befangen",
        _ => null,
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
