namespace Wiedervorlage.Core.Meetings;

/// <summary>States of a meeting in German.</summary>
public static class MeetingStates
{
    /// <summary>"terminiert", "eingeladen", "durchgeführt", "abgesagt".</summary>
    public static string German(MeetingState state) => state switch
    {
        MeetingState.Invited => "eingeladen",
        MeetingState.Held => "durchgeführt",
        MeetingState.Cancelled => "abgesagt",
        _ => "terminiert",
    };
}
