using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.Tests.Calendar;

/// <summary>A committee and its meetings, as tests need them.</summary>
internal static class Some
{
    public static readonly BodyId Sid = new("sid");

    public static Meeting Meeting(string id, string on) => new(new(id), Sid, Dates.Day(on), new(17, 0), "Rathaus", MeetingState.Scheduled);

    public static BodyCalendar Calendar(params Meeting[] meetings) => Calendar(new BodyRules(), meetings);

    public static BodyCalendar Calendar(BodyRules rules, params Meeting[] meetings) =>
        new(Sid, Dated<BodyRules>.From(new(2020, 1, 1), rules), meetings);
}
