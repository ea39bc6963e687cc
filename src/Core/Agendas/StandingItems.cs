using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Agendas;

/// <summary>
/// What stands on an agenda by the body's rules (its standing items, the Antrags- und Beschlusscontrolling in every meeting) and by its duties: a report in every meeting
/// under an item of its own stands on every agenda, another report on that of the meeting at which it is due.
/// </summary>
public static class StandingItems
{
    /// <param name="meeting">For which meeting.</param>
    /// <param name="rules">Of its body, on its day.</param>
    /// <param name="duties">All duties owed to the body.</param>
    public static ImmutableArray<StandingItem> Of(Meeting meeting, BodyRules rules, IEnumerable<ReportingDuty> duties) =>
    [
        .. rules.StandingItems.Select(one => new StandingItem($"standing-{Slug(one.Title)}", one.Title, one.Public, AgendaItemKind.Standing)),
        .. duties.Where(duty => duty.Item is not null && duty.IsOpen && duty.Basis != Basis.Proposal && Stands(duty, meeting))
            .OrderBy(duty => duty.AroseOn).ThenBy(duty => duty.Id.Value, StringComparer.Ordinal)
            .DistinctBy(duty => (duty.Item!.ToUpperInvariant(), duty.Public))
            .Select(duty => new StandingItem($"duty-{duty.Id}", duty.Item!, duty.Public, duty.Cadence is Cadence.EveryMeeting ? AgendaItemKind.Standing : AgendaItemKind.Report)),
        new("controlling", rules.ControllingItem, true, AgendaItemKind.Controlling),
    ];

    private static bool Stands(ReportingDuty duty, Meeting meeting) =>
        duty.Cadence is Cadence.EveryMeeting ? duty.AroseOn <= meeting.On : duty.Periods.Any(period => period.Due.Meeting == meeting.Id);

    private static string Slug(string title) => string.Concat(title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
