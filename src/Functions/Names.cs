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

    public const string AdvanceMotion = "AdvanceMotion";
    public const string MotionChanged = "MotionChanged";

    public const string AdvanceMeeting = "AdvanceMeeting";
    public const string MeetingChanged = "MeetingChanged";

    public const string UnitsOwing = "UnitsOwing";
    public const string WriteQuarterlyLetter = "WriteQuarterlyLetter";
    public const string CloseQuarterlyLetter = "CloseQuarterlyLetter";
}
