using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>What of an agenda everybody may read.</summary>
public static class PublicAgenda
{
    /// <summary>
    /// True from the invitation on, and from the day of the meeting where nobody recorded one: until then the agenda is a draft, which
    /// is public only if the body wants it so. That of a cancelled meeting stays as public as it was.
    /// </summary>
    /// <param name="meeting">Whose agenda.</param>
    /// <param name="rules">Of its body on the day of the meeting.</param>
    /// <param name="today">Local date.</param>
    public static bool IsOut(Meeting meeting, BodyRules rules, LocalDate today) => rules.DraftIsPublic || IsNoDraft(meeting, today);

    /// <summary>The same, whatever the body wants: false for a draft that everybody may read.</summary>
    public static bool IsNoDraft(Meeting meeting, LocalDate today) => meeting.State switch
    {
        MeetingState.Invited or MeetingState.Held => true,
        MeetingState.Scheduled => meeting.On <= today,
        _ => meeting.Before is [.., { State: MeetingState.Invited }],
    };

    /// <summary>
    /// The item of the public part under which a motion is, or was, dealt with in a meeting; null: none, or one of the non-public part.
    /// </summary>
    /// <param name="agenda">One that is out; null: nothing was ever on it.</param>
    /// <param name="motion">Which.</param>
    public static AgendaItem? Of(Agenda? agenda, MotionId motion) =>
        agenda?.Items.FirstOrDefault(item => item.Motions.Contains(motion)) is { Public: true } item ? item : null;

    /// <summary>
    /// The items of the public part in their order. One with motions is there when one of them is published, or stood on the
    /// published agenda before it was pulled.
    /// </summary>
    /// <param name="agenda">One that is out; null: nothing was ever on it.</param>
    /// <param name="published">Whether everybody may read a motion.</param>
    /// <param name="isPublic">Whether a motion is public at all.</param>
    public static ImmutableArray<AgendaItem> Items(Agenda? agenda, Func<MotionId, bool> published, Func<MotionId, bool> isPublic) =>
        [.. (agenda?.Items ?? []).Where(item => item.Public && IsShown(item, published, isPublic))];

    private static bool IsShown(AgendaItem item, Func<MotionId, bool> published, Func<MotionId, bool> isPublic) =>
        item.Kind != AgendaItemKind.Motion || item.Motions.Any(motion => published(motion) || (item.Out is not null && isPublic(motion)));
}
