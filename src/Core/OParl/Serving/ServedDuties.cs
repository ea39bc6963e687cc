using System.Text.Json.Nodes;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>
/// Reporting duties with their periods, as objects of ours. Reports themselves, reasons and requests of a unit are not served.
/// </summary>
public static class ServedDuties
{
    /// <summary>Null for what is not public: it is not, its motion is not, or nobody has confirmed the proposal.</summary>
    /// <param name="duty">As it stands.</param>
    /// <param name="motion">The motion it came from; null: it came from none.</param>
    /// <param name="to">Addresses of this installation.</param>
    /// <param name="version">Of the duty.</param>
    public static Draft? Of(ReportingDuty duty, Motion? motion, Addresses to, int version) =>
        !duty.Public || duty.Basis == Basis.Proposal || (duty.Origin.Motion is not null && motion?.IsPublished() != true)
            ? null
            : new(ServedType.ReportingDuty, duty.Id.Value, Content(duty, motion, to))
            {
                Shelves = [Addresses.KeyOf(duty.Unit)],
                Source = $"{version}",
            };

    private static JsonObject Content(ReportingDuty duty, Motion? motion, Addresses to) => new JsonObject()
        .Put("body", to.City)
        .Put("name", duty.What)
        .Put("organization", to.Of(duty.Body))
        .Put("underDirectionOf", [to.Of(duty.Unit)])
        .Put("originatorOrganization", duty.Origin.FiledBy.Select(to.Of))
        .Put("paper", motion is null ? null : to.Of(motion.Id))
        .Put("reference", motion?.Reference ?? duty.Origin.Reference)
        .Put("source", duty.Origin.Source)
        .Put("date", duty.Origin.On)
        .Put("basis", Words.Camel(duty.Basis))
        .Put("basisText", duty.Basis.German())
        .Put("binding", duty.Basis.IsBinding())
        .Put("item", duty.Item)
        .Put("cadence", duty.Cadence.Word())
        .Put("everyMonths", (duty.Cadence as Cadence.EveryMonths)?.Count)
        .Put("dueOn", (duty.Cadence as Cadence.ByDate)?.On)
        .Put("open", duty.IsOpen)
        .Put("overdue", duty.Periods.Any(period => period.IsOverdue))
        .Put("dischargedOn", duty.Discharged?.On)
        .Put("period", duty.Periods.Select(period => Of(period, duty.Cadence, to)));

    private static JsonObject Of(DutyPeriod period, Cadence cadence, Addresses to) => new JsonObject()
        .Put("key", period.Key)
        .Put("name", period.German(cadence))
        .Put("state", Words.Camel(period.State))
        .Put("meeting", period.Due.Meeting is { } meeting ? to.Of(meeting) : null)
        .Put("dueOn", period.Due.On)
        .Put("extendedUntil", period.ExtendedUntil)
        .Put("handedInOn", period.HandedInOn)
        .Put("overdueSince", period.OverdueSince)
        .Put("postponed", period.Replans.Length > 0 ? period.Replans.Length : null);
}

/// <summary>Implementations, as objects of ours. The reason for a delay is a unit's own words and not served.</summary>
public static class ServedWorks
{
    /// <summary>"closed": there is nothing to carry out any more.</summary>
    internal const string Closed = "closed";

    /// <summary>Of which version it was made, and in which form: another one is published anew by the daily look.</summary>
    public static string SourceOf(int version) => $"{version}:2";

    /// <summary>Null for what is not public: it is not, or its motion is not.</summary>
    /// <param name="work">As it stands.</param>
    /// <param name="motion">The motion it came from; null: it came from none.</param>
    /// <param name="to">Addresses of this installation.</param>
    /// <param name="version">Of the implementation.</param>
    public static Draft? Of(Implementation work, Motion? motion, Addresses to, int version) =>
        !work.Public || (work.Origin.Motion is not null && motion?.IsPublished() != true)
            ? null
            : new(ServedType.Implementation, work.Id.Value, Content(work, motion, to)) { Source = SourceOf(version) };

    private static JsonObject Content(Implementation work, Motion? motion, Addresses to) => new JsonObject()
        .Put("body", to.City)
        .Put("name", work.Subject)
        .Put("organization", to.Of(work.Body))
        .Put("underDirectionOf", work.Unit is { } unit ? [to.Of(unit)] : Enumerable.Empty<string>())
        .Put("originatorOrganization", work.Origin.FiledBy.Select(to.Of))
        .Put("paper", motion is null ? null : to.Of(motion.Id))
        .Put("reference", motion?.Reference ?? work.Origin.Reference)
        .Put("source", work.Origin.Source)
        .Put("date", work.Origin.On)
        .Put("state", work.Closed is null ? Words.Camel(work.State) : Closed)
        .Put("stateText", work.Closed is null ? German(work.State) : "entfallen")
        .Put("changedOn", work.Closed?.On ?? work.ChangedOn)
        .Put("dueOn", work.DueOn)
        .Put("dueAimed", work.DueAimed ? true : null)
        .Put("postponed", work.PutOffs.Length > 0 ? work.PutOffs.Length : null)
        .Put("textMissing", LacksText(work, motion) ? true : null);

    private static bool LacksText(Implementation work, Motion? motion) => motion is not null && motion.Readings.Index().Any(one =>
        ImplementationId.Of(motion.Id.Value, one.Index + 1) == work.Id && MissingText.Of(one.Item, motion.Content));

    private static string German(WorkState state) => state switch
    {
        WorkState.Open => "nicht begonnen",
        WorkState.InProgress => "in Arbeit",
        WorkState.Delayed => "verzögert",
        _ => "erledigt",
    };
}
