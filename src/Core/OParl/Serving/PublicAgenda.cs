using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>What of an agenda everybody may read.</summary>
public static class PublicAgenda
{
    /// <summary>
    /// True from the invitation on, and from the day of the meeting where nobody recorded one: until then the agenda is a draft. That
    /// of a cancelled
    /// meeting stays as public as it was.
    /// </summary>
    public static bool IsOut(Meeting meeting, LocalDate today) => meeting.State switch
    {
        MeetingState.Invited or MeetingState.Held => true,
        MeetingState.Scheduled => meeting.On <= today,
        _ => meeting.Before is [.., { State: MeetingState.Invited }],
    };

    /// <summary>
    /// The item of the public part under which a motion is, or was, dealt with in a meeting; null: none that is published.
    /// </summary>
    public static AgendaItem? Of(Agenda? agenda, Meeting meeting, MotionId motion, LocalDate today) =>
        IsOut(meeting, today) && agenda?.Items.FirstOrDefault(item => item.Motions.Contains(motion)) is { Public: true } item ? item : null;

    /// <summary>
    /// The items of the public part in their order. One with motions is there when one of them is published, or stood on the
    /// published agenda
    /// before it was pulled.
    /// </summary>
    /// <param name="agenda">As it stands; null: nothing was ever on it.</param>
    /// <param name="meeting">Whose agenda.</param>
    /// <param name="published">Whether everybody may read a motion.</param>
    /// <param name="isPublic">Whether a motion is public at all.</param>
    /// <param name="today">Local date.</param>
    public static ImmutableArray<AgendaItem> Items(
        Agenda? agenda, Meeting meeting, Func<MotionId, bool> published, Func<MotionId, bool> isPublic, LocalDate today) =>
        agenda is null || !IsOut(meeting, today)
            ? []
            : [.. agenda.Items.Where(item => item.Public && IsShown(item, published, isPublic))];

    private static bool IsShown(AgendaItem item, Func<MotionId, bool> published, Func<MotionId, bool> isPublic) =>
        item.Kind != AgendaItemKind.Motion || item.Motions.Any(motion => published(motion) || (item.Out is not null && isPublic(motion)));
}
