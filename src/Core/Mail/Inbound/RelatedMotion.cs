using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>A motion of the body that another can relate to.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Reference">Its Drucksachennummer, if it has one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Factions">Names of the factions that filed it, "SPD", "Bündnis 90/Die Grünen".</param>
/// <param name="Meeting">The meeting it is meant for or placed in.</param>
public sealed record OpenMotion(MotionId Id, string? Reference, string Title, ImmutableArray<string> Factions, MeetingId? Meeting);

/// <summary>Finds the motion that a letter names.</summary>
public static class RelatedMotion
{
    /// <summary>
    /// By its number; else by the faction that filed it, or its title, among those of the meeting (all, when no meeting is named). Null
    /// unless exactly one fits.
    /// </summary>
    public static MotionId? Find(RelationHint? hint, MeetingId? meeting, IEnumerable<OpenMotion> open, PaperNumbering numbering)
    {
        if (hint is null) return null;
        var all = open.ToList();
        if (!hint.References.IsEmpty)
            return all.Where(motion => hint.References.Any(number => numbering.AreSame(number, motion.Reference))).ToList() is [var numbered]
                ? numbered.Id : null;
        if (hint.Words.Length == 0) return null;
        var near = all.Where(motion => meeting is null || motion.Meeting == meeting).ToList();
        var titled = near.Where(motion => hint.Words.Contains(motion.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        if (titled is [var only]) return only.Id;
        return near.Where(motion => motion.Factions.Any(faction => Names(hint.Words, faction))).ToList() is [var one] ? one.Id : null;
    }

    /// <summary>The whole name, or its last word when that is a word of the letter: "Antrag der Grünen".</summary>
    private static bool Names(string words, string faction)
    {
        var last = faction.Split(' ', '/')[^1];
        return words.Contains(faction, StringComparison.OrdinalIgnoreCase)
            || (last.Length > 3 && words.Split([' ', ',', '.', '-', '/', '(', ')', '"', '„', '“'], StringSplitOptions.RemoveEmptyEntries)
                .Contains(last, StringComparer.OrdinalIgnoreCase));
    }
}
