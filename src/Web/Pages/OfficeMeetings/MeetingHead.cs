using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Pages.OfficeMeetings;

/// <summary>What stands at the head of every page about one meeting.</summary>
/// <param name="Meeting">Which.</param>
/// <param name="Body">Name of its body on its day.</param>
/// <param name="ShortName">The same, short.</param>
/// <param name="MayChange">False for who only reads: no form is shown.</param>
public sealed record MeetingHead(Meeting Meeting, string Body, string ShortName, bool MayChange)
{
    /// <summary>"/buero/sitzungen/sid-1"</summary>
    public string Path => $"/buero/sitzungen/{Meeting.Id}";

    /// <summary>"SID, Dienstag, 10.02.2026"</summary>
    public string Title => $"{ShortName}, {GermanDates.WithDay(Meeting.On)}";
}

/// <summary>The pages about one meeting.</summary>
public enum MeetingTab
{
    /// <summary>Tagesordnung</summary>
    Agenda,

    /// <summary>Einladung</summary>
    Invitation,

    /// <summary>Durchführung</summary>
    Session,

    /// <summary>Niederschrift</summary>
    Minutes,

    /// <summary>Controlling</summary>
    Controlling,

    /// <summary>Berichte</summary>
    Reports,

    /// <summary>Abschluss</summary>
    Closing,

    /// <summary>Termin</summary>
    Date,
}
