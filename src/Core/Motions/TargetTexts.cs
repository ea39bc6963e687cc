using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Motions;

/// <summary>When a motion comes back, in German.</summary>
public static class TargetTexts
{
    /// <summary>"nächste Sitzung", "nach: Haushaltsberatung (erwartet 01.03.2026)", "noch offen".</summary>
    public static string German(ReturnTarget target) => target switch
    {
        ReturnTarget.InMeeting to => $"Sitzung {to.Meeting}",
        ReturnTarget.Next => "nächste Sitzung",
        ReturnTarget.Occasion after => $"nach: {after.Name} (erwartet {GermanDates.Of(after.ExpectedOn)})",
        _ => "noch offen",
    };
}
