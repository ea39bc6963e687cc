using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Pages.Resolutions;

/// <summary>Lights as word, sign and colour: each says it alone.</summary>
public static class LightWords
{
    /// <summary>"in Arbeit"</summary>
    public static string German(WorkLight light) => light switch
    {
        WorkLight.LeadOpen => "Federführung offen",
        WorkLight.Delayed => "verzögert",
        WorkLight.Late => "Termin überschritten",
        WorkLight.Open => "nicht begonnen",
        WorkLight.InProgress => "in Arbeit",
        WorkLight.Done => "erledigt",
        _ => "entfallen",
    };

    /// <summary>A sign that is no letter; another one for each word.</summary>
    public static string Sign(WorkLight light) => light switch
    {
        WorkLight.LeadOpen => "?",
        WorkLight.Delayed => "!",
        WorkLight.Late => "‼",
        WorkLight.Open => "○",
        WorkLight.InProgress => "→",
        WorkLight.Done => "✓",
        _ => "–",
    };

    /// <summary>Class of the colour.</summary>
    public static string Style(WorkLight light) => light switch
    {
        WorkLight.LeadOpen => "warn",
        WorkLight.Delayed or WorkLight.Late => "bad",
        WorkLight.InProgress => "told",
        WorkLight.Done => "good",
        _ => "idle",
    };
}
