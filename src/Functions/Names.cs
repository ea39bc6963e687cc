namespace Wiedervorlage.Functions;

/// <summary>
/// Every name that outlives a deployment: orchestrators, activities, events. Append only; a renamed one strands its running instances (P37).
/// tests/Functions.Tests/frozen-names.txt holds the released list.
/// </summary>
internal static class Names
{
    public const string MotionProcedure = "MotionProcedure";
    public const string MeetingPreparation = "MeetingPreparation";
    public const string QuarterlyLetter = "QuarterlyLetter";

    /// <summary>With <see cref="AdvanceMeeting"/> and <see cref="UnitsOwing"/> called by instances that carry version 1 only (docs/decisions/0024).</summary>
    public const string AdvanceMotion = "AdvanceMotion";
    public const string MotionChanged = "MotionChanged";

    public const string AdvanceMeeting = "AdvanceMeeting";
    public const string MeetingChanged = "MeetingChanged";

    public const string UnitsOwing = "UnitsOwing";
    public const string WriteQuarterlyLetter = "WriteQuarterlyLetter";
    public const string CloseQuarterlyLetter = "CloseQuarterlyLetter";

    public const string SeekPlaceOnAgenda = "SeekPlaceOnAgenda";
    public const string HoldFirstReading = "HoldFirstReading";
    public const string HoldFurtherReading = "HoldFurtherReading";
    public const string CompleteDecision = "CompleteDecision";
    public const string OpenFollowUps = "OpenFollowUps";
    public const string TellConcerned = "TellConcerned";

    public const string PlanMeeting = "PlanMeeting";
    public const string RemindOfReports = "RemindOfReports";
    public const string PresentControllingList = "PresentControllingList";
    public const string TellOverdue = "TellOverdue";
    public const string EscalateOverdue = "EscalateOverdue";

    public const string PlanQuarterlyLetter = "PlanQuarterlyLetter";

    public const string SourceReading = "SourceReading";
    public const string BeginSourceReading = "BeginSourceReading";
    public const string MakeSourceRequest = "MakeSourceRequest";
    public const string CompareSource = "CompareSource";
    public const string ApplySourceChanges = "ApplySourceChanges";
    public const string ProposeFromSource = "ProposeFromSource";
    public const string EndSourceReading = "EndSourceReading";
}
