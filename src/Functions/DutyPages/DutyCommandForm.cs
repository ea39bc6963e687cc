using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Functions.DutyPages;

/// <summary>From the office's forms of a duty to commands, and from refusals back to fields.</summary>
internal static class DutyCommandForm
{
    public static Answer<DutyCommand> Read(IFormCollection form, string step, ReportingDuty duty) => step switch
    {
        "confirmation" => Confirmation(form, duty),
        "handOver" => form.Text("unit") is { } unit ? new DutyCommand.HandOver(duty.Id, new UnitId(unit))
            : new Refusal.Invalid("unit", "Bitte wählen Sie die Stelle."),
        "moreTime" => form.Day("until") is { } until ? new DutyCommand.GrantMoreTime(duty.Id, until)
            : new Refusal.Invalid("until", "Bis zu welchem Tag?"),
        "decline" => form.Text("declineReason") is { } why ? new DutyCommand.Decline(duty.Id, why)
            : new Refusal.Invalid("reason", "Der Grund fehlt."),
        "settlement" => form.Text("meeting") is { } meeting
            ? new DutyCommand.Settle(duty.Id, new MeetingId(meeting), [])
            : new Refusal.Invalid("meeting", "In welcher Sitzung hat das Gremium den Bericht zur Kenntnis genommen?"),
        "discharge" => new DutyCommand.Discharge(duty.Id, form.Text("dischargeReason") ?? ""),
        _ => new Refusal.Invalid("step", "Was mit der Berichtspflicht geschehen soll, fehlt."),
    };

    /// <summary>At the field of that form.</summary>
    public static ImmutableArray<FieldProblem> Problems(string step, Refusal refusal) => RazorPage.Problems(
        refusal, ("cadence", "cadence"), ("everyMonths", "everyMonths"), ("dueOn", "dueOn"), ("basis", "basis"), ("unit", "unit"),
            ("until", "until"),
        ("meeting", "meeting"), ("dischargeReason", "why"), (step == "decline" ? "declineReason" : "dischargeReason", "reason"));

    private static Answer<DutyCommand> Confirmation(IFormCollection form, ReportingDuty duty)
    {
        var (cadence, wrong) = CadenceWords.Read(form.Text("cadence"), form.Number("everyMonths"), form.Day("dueOn"));
        if (wrong is not null) return wrong is Refusal.Invalid { Field: "cadence" }
            ? new Refusal.Invalid("cadence", "Bitte wählen Sie den Turnus.") : wrong;
        return EnumNames<Basis>.TryRead(form["basis"], out var basis)
            ? new DutyCommand.Confirm(duty.Id, cadence, basis)
            : new Refusal.Invalid("basis", "Bitte wählen Sie, worauf die Pflicht beruht.");
    }
}

/// <summary>Which permission a command of a page needs.</summary>
internal static class DutyPermissions
{
    /// <summary>By the word of <see cref="DutyTransitions"/>; null: no command.</summary>
    public static Permission? Of(string step) => step switch
    {
        "confirmation" => Permission.ConfirmDuty,
        "handOver" => Permission.HandOverDuty,
        "moreTime" => Permission.GrantMoreTime,
        "decline" => Permission.DeclineRequest,
        "settlement" => Permission.SettleReport,
        "links" => Permission.SendLinks,
        "discharge" => Permission.DischargeDuty,
        "reports" => Permission.Report,
        _ => null,
    };
}
