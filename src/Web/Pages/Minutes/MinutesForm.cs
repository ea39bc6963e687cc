using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Web.Pages.Minutes;

/// <summary>
/// The office's form over an excerpt of minutes, as it was read or as it was last sent: everything as it stands in the fields, unchecked.
/// A blank number is unknown; a person fills it in or drops the row.
/// </summary>
/// <param name="Id">Of this form: sent twice, it is one recording.</param>
/// <param name="Meeting">Key of the meeting, null until chosen.</param>
/// <param name="Item">"8.1"</param>
/// <param name="Read">What the page says of meeting, item and result, for comparison.</param>
/// <param name="Motions">The motions of the item.</param>
/// <param name="Ballots">In the order of the page.</param>
/// <param name="Duties">To be confirmed or dropped one by one.</param>
/// <param name="Unread">What found no place.</param>
public sealed record MinutesForm(
    string Id, string? Meeting, string? Item, string? Read, ImmutableArray<MotionFields> Motions, ImmutableArray<BallotFields> Ballots, ImmutableArray<DutyFields> Duties, ImmutableArray<string> Unread);

/// <summary>What came of one motion. <paramref name="Target"/> is "open", "next", "occasion", "meeting:…" or "body:…".</summary>
public sealed record MotionFields(
    string Id, bool Take, string? Result, string? Target, string? Occasion, string? ExpectedOn, string? Resolution, string? LeadUnit, string? Note)
{
    /// <summary>A person has said that the text of what was adopted with changes comes later; until then it is asked for.</summary>
    public bool TextLater { get; init; }
}

/// <summary>One vote and the motion that it is recorded on; blank: on none.</summary>
public sealed record BallotFields(
    string? Motion, string? Subject, string? Matter, string? ResultText, string? Yes, string? No, string? Abstain, string? Biased, ImmutableArray<VoteFields> Votes, ImmutableArray<string> Warnings);

/// <summary>A row of the table. <paramref name="Said"/> is the direction without a number, if the page says that.</summary>
public sealed record VoteFields(string? Label, string? Faction, string? Yes, string? No, string? Abstain, string? Biased, bool Absent, string? Said);

/// <summary>A duty that may be in the text. <paramref name="Decision"/> is "ja", "nein" or not yet made.</summary>
public sealed record DutyFields(
    string? Decision, string? Motion, string? What, string? Item, string? Cadence, string? EveryMonths, string? DueOn, string? Unit, string? Basis, string? Sentence);

/// <summary>What can be chosen in the form: keys with what a person reads.</summary>
public sealed record MinutesChoices(
    ImmutableArray<Choice> Meetings, ImmutableArray<Choice> Later, ImmutableArray<Choice> Motions, ImmutableArray<Choice> Factions, ImmutableArray<Choice> Units, ImmutableArray<Choice> Bodies);
