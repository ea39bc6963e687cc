using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Functions.Duties;

/// <summary>A duty entered by the office. One that rests on an old resolution is an import: it starts at its last report.</summary>
internal sealed record DutyInput(
    string? Id, BodyId? Body, UnitId? Unit, string? What, string? Item, string? Cadence, int? EveryMonths, LocalDate? DueOn, Basis? Basis, string? Source, bool? Public,
    LocalDate? ArisesOn, LocalDate? LastReportOn, string? Reference, ImmutableArray<FactionId> Factions);

internal sealed record ConfirmationInput(
    string? Cadence, int? EveryMonths, LocalDate? DueOn, Basis? Basis, UnitId? Unit, LocalDate? Until, bool? Accept, string? Reason);

internal sealed record DischargeInput(string? Reason);

internal sealed record SettlementInput(MeetingId? Meeting, ImmutableArray<string> Periods);

/// <param name="Replaces">Id of an earlier report in whose place it stands.</param>
internal sealed record ReportInput(
    ReportKind? Kind, string? Text, UnitId? Unit, LocalDate? Until, ImmutableArray<string> Periods, string? Replaces = null);

internal sealed record ImplementationInput(
    string? Id, BodyId? Body, UnitId? Unit, string? Subject, string? Source, LocalDate? DecidedOn, string? Reference, ImmutableArray<FactionId> Factions, bool? Public,
    WorkState? State, string? ReasonForDelay, LocalDate? DueOn, bool? Aimed);

/// <param name="DueOn">Null: no date, because of the reason.</param>
internal sealed record WorkDueInput(LocalDate? DueOn, bool? Aimed, string? Reason);

internal sealed record WorkStateInput(WorkState? State, string? ReasonForDelay, UnitId? Unit);
