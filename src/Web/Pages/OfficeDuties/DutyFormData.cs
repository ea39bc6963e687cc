using Wiedervorlage.Core.Duties;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Web.Pages.OfficeDuties;

/// <summary>What the office's page of a duty shows beside the duty.</summary>
/// <param name="Duty">As it stands.</param>
/// <param name="Body">Name of the body to which it is owed.</param>
/// <param name="Unit">Name of who owes it.</param>
/// <param name="Allowed">What may be done now and by this visitor (<see cref="DutyTransitions"/>).</param>
/// <param name="Reports">Newest first.</param>
/// <param name="History">Newest first.</param>
/// <param name="Units">Other units, by name.</param>
/// <param name="Meetings">Meetings of the body that have been, newest first.</param>
/// <param name="Asked">Names of what the unit asks for: the other unit, the day.</param>
public sealed record DutyFormData(
    ReportingDuty Duty, string Body, string Unit, ImmutableArray<string> Allowed, ImmutableArray<ShownReport> Reports,
        ImmutableArray<HistoryLine> History,
    ImmutableArray<Choice> Units, ImmutableArray<Choice> Meetings, ImmutableArray<string> Asked);
