using System.Globalization;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Voting;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Web.Pages.Minutes;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>The form of an item before anything is known but who is there, and what a person adds to it.</summary>
internal static class SessionPrefill
{
    private const int MostBallots = 20;

    public static MinutesForm Of(MeetingId meeting, SessionItem item, ImmutableArray<PresentFaction> present)
    {
        var open = item.Motions.Where(motion => motion.CanRecord).ToImmutableArray();
        return new(
            MinutesPrefill.NewId(), meeting.Value, item.Number, null,
            [.. open.Select(motion => new MotionFields(motion.Id.Value, Take: true, null, null, null, null, null, null, null))],
            [.. open.Select(motion => Ballot(motion.Id.Value, $"Antrag „{motion.Title}“", present))], [], []);
    }

    /// <summary>The form with one more ballot, row or duty; null when nothing was to be added.</summary>
    public static MinutesForm? More(MinutesForm form, string step, ImmutableArray<PresentFaction> present)
    {
        if (step == "ballot" && form.Ballots.Length < MostBallots)
            return form with { Ballots = form.Ballots.Add(Ballot(form.Motions.FirstOrDefault()?.Id, null, present)) };
        if (step == "duty" && form.Duties.Length < MostBallots) return form with { Duties = form.Duties.Add(Duty(form)) };
        if (!step.StartsWith("row", StringComparison.Ordinal)) return step is "ballot" or "duty" ? form : null;
        return int.TryParse(step.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < form.Ballots.Length
            ? form with { Ballots = form.Ballots.SetItem(at, WithRow(form.Ballots[at])) }
            : form;
    }

    private static BallotFields Ballot(string? motion, string? subject, ImmutableArray<PresentFaction> present) => new(
        motion, subject, nameof(BallotMatter.Motion), null, null, null, null, null,
        [.. present.Select(one => new VoteFields(one.Name, one.Faction, Number(one), "0", "0", "0", one.Present == 0, null))], []);

    /// <summary>Blank: a voter outside the factions, or one that was forgotten.</summary>
    private static BallotFields WithRow(BallotFields ballot) =>
        ballot with { Votes = ballot.Votes.Add(new(null, null, null, null, null, null, false, null)) };

    private static DutyFields Duty(MinutesForm form) => new(
        "ja", form.Motions.FirstOrDefault()?.Id, null, null, "quarterly", null, null, null, nameof(Basis.Resolution),
            "Von Hand hinzugefügt");

    private static string Number(PresentFaction one) => one.Present.ToString(CultureInfo.InvariantCulture);
}
