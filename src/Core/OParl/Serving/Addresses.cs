using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>
/// The one address of each object and list. Made of our keys, which never change and never hold a paper number; the parts of a joined
/// key are
/// separated by a dot, which no key of a motion, meeting or body has.
/// </summary>
/// <param name="Root">Where people reach the app, without a slash at its end.</param>
public sealed record Addresses(string Root)
{
    /// <summary>Below the root.</summary>
    public const string Path = "oparl/v1.1";

    /// <summary>Key of the one body that is served.</summary>
    public const string CityKey = "city";

    /// <summary>Key of the system.</summary>
    public const string SystemKey = "system";

    /// <summary>The entrance.</summary>
    public string System => $"{Root}/{Path}/{SystemKey}";

    /// <summary>The list of bodies.</summary>
    public string Bodies => $"{Root}/{Path}/bodies";

    /// <summary>The city.</summary>
    public string City => Of(ServedType.Body, CityKey);

    /// <summary>An object's id.</summary>
    public string Of(ServedType type, string key) => type == ServedType.System ? System : $"{Root}/{Path}/{type.Segment()}/{key}";

    /// <summary>A motion.</summary>
    public string Of(MotionId motion) => Of(ServedType.Paper, motion.Value);

    /// <summary>A meeting.</summary>
    public string Of(MeetingId meeting) => Of(ServedType.Meeting, meeting.Value);

    /// <summary>A body as a group.</summary>
    public string Of(BodyId body) => Of(ServedType.Organization, KeyOf(body));

    /// <summary>A faction as a group.</summary>
    public string Of(FactionId faction) => Of(ServedType.Organization, $"faction.{faction}");

    /// <summary>A unit as a group.</summary>
    public string Of(UnitId unit) => Of(ServedType.Organization, KeyOf(unit));

    /// <summary>A duty.</summary>
    public string Of(DutyId duty) => Of(ServedType.ReportingDuty, duty.Value);

    /// <summary>An implementation.</summary>
    public string Of(ImplementationId work) => Of(ServedType.Implementation, work.Value);

    /// <summary>A motion in a meeting.</summary>
    public string Of(MotionId motion, MeetingId meeting) => Of(ServedType.Consultation, Joined(motion.Value, meeting.Value));

    /// <summary>An item of a meeting's agenda.</summary>
    public string Item(MeetingId meeting, string item) => Of(ServedType.AgendaItem, Joined(meeting.Value, item));

    /// <summary>The list of all objects of a kind.</summary>
    public string List(ServedType type) => $"{City}/{type.Segment()}";

    /// <summary>The meetings or consultations of a body.</summary>
    public string List(BodyId body, ServedType type) => $"{Of(body)}/{type.Segment()}";

    /// <summary>The page people read about a motion.</summary>
    public string Page(MotionId motion) => $"{Root}/antraege/{motion}";

    /// <summary>The page people read about a meeting.</summary>
    public string Page(MeetingId meeting) => $"{Root}/sitzungen/{meeting}";

    /// <summary>The key of a body as a group.</summary>
    public static string KeyOf(BodyId body) => $"body.{body}";

    /// <summary>The key of a unit as a group.</summary>
    public static string KeyOf(UnitId unit) => $"unit.{unit}";

    /// <summary>Two keys as one; the first one has no dot.</summary>
    public static string Joined(string first, string second) => $"{first}.{second}";
}
