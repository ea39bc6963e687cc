using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Minutes.Excerpts;

/// <summary>
/// Auszug aus der Niederschrift: what one item of one meeting came to, with all motions that were dealt with there. Holds only what was entered; a text that was not
/// adopted is not in it as a resolution, whatever was printed in the meeting.
/// </summary>
/// <param name="Body">Name of the body on the day of the meeting.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="On">Its day when the result was recorded.</param>
/// <param name="Item">TOP.</param>
/// <param name="IsPublic">False when the item or one of its motions is non-public: then it is the office's alone.</param>
/// <param name="Motions">At least one: those that came along first, the one that the item is named after last, as it was voted last.</param>
public sealed record Excerpt(string Body, Meeting Meeting, LocalDate On, string Item, bool IsPublic, ImmutableArray<ExcerptMotion> Motions)
{
    /// <summary>The one the item is named after.</summary>
    public ExcerptMotion Main => Motions[^1];

    /// <summary>All ballots of the item, one after the other.</summary>
    public IEnumerable<ExcerptBallot> Ballots => Motions.SelectMany(motion => motion.Ballots);

    /// <summary>What the office entered on the course of the discussion, each text once.</summary>
    public ImmutableArray<string> Discussion => [.. Motions.Reverse().Select(motion => motion.Discussion).Distinct().SelectMany(text => Paragraphs.Of(text))];

    /// <summary>What is attached, each once, in the order entered.</summary>
    public ImmutableArray<string> Annexes => [.. Motions.Reverse().SelectMany(motion => motion.Annexes).Distinct()];

    /// <summary>Null when the motion has no reading in the meeting.</summary>
    /// <param name="asked">The motion whose item it is.</param>
    /// <param name="others">Further motions; those that were read under the same item of the meeting are in it.</param>
    /// <param name="meeting">The meeting as it stands.</param>
    /// <param name="body">Name of its body on its day.</param>
    /// <param name="factions">Names of factions on its day; an unknown one stands under its key.</param>
    public static Excerpt? Of(Motion asked, IEnumerable<Motion> others, Meeting meeting, string body, IReadOnlyDictionary<FactionId, string> factions)
    {
        if (ReadingOf(asked, meeting.Id) is not { } reading) return null;
        var motions = others.Where(other => other.Id != asked.Id && ReadingOf(other, meeting.Id)?.Item == reading.Item).Append(asked).ToArray();
        var isPublic = !reading.Item.StartsWith('N') && Array.TrueForAll(motions, motion => motion.Content.Public);
        return new(body, meeting, reading.On, reading.Item, isPublic, [.. motions.OrderBy(Rank).ThenBy(motion => motion.FiledAt).Select(motion => ExcerptMotion.Of(motion, ReadingOf(motion, meeting.Id)!, factions))]);
    }

    private static Reading? ReadingOf(Motion motion, MeetingId meeting) => motion.Readings.LastOrDefault(reading => reading.Meeting == meeting);

    /// <summary>The furthest-reaching is voted first by custom, the motion that others relate to last.</summary>
    private static int Rank(Motion motion) => (motion.JoinedWith is null ? 10 : 0) + motion.Content.Kind switch
    {
        MotionKind.FurtherReaching => 0,
        MotionKind.Amendment => 1,
        MotionKind.Supplement => 2,
        _ => 3,
    };
}
