using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>A motion that an item of the minutes may be about.</summary>
/// <param name="Item">Where it stands on the agenda of this meeting, null where it stands on none, or has no number yet.</param>
/// <param name="Placed">It stands on the agenda of this meeting.</param>
public sealed record MatchCandidate(MotionId Id, string? Reference, string Title, bool Placed, string? Item);

/// <summary>A motion that was found for an item. <paramref name="Doubt"/> is a German sentence where a person should look, else null.</summary>
public sealed record ItemMatch(MotionId Motion, MatchReason Reason, string? Doubt);

/// <summary>By what a motion was found; the first that holds.</summary>
public enum MatchReason
{
    /// <summary>The number of its paper stands in the item.</summary>
    Reference,

    /// <summary>It stands on that place of the agenda.</summary>
    Placement,

    /// <summary>It has the item's title.</summary>
    Title,
}

/// <summary>Which motions an item is about: by the paper's number, the place on the agenda, the title. What speaks against it is said, not decided.</summary>
public static class ItemMatching
{
    /// <summary>In the order of the reasons; empty where nothing fits.</summary>
    /// <param name="item">Of the minutes.</param>
    /// <param name="candidates">Motions that it may be about.</param>
    /// <param name="numbering">How papers are numbered here.</param>
    public static ImmutableArray<ItemMatch> Of(DocumentItem item, IEnumerable<MatchCandidate> candidates, PaperNumbering numbering)
    {
        var all = candidates.ToList();
        var found = all.Select(one => (Motion: one, Reason: Reason(item, one, numbering))).Where(one => one.Reason is not null).OrderBy(one => one.Reason).ToList();
        if (found.Exists(one => one.Reason != MatchReason.Title)) found.RemoveAll(one => one.Reason == MatchReason.Title);
        return [.. found.Select(one => new ItemMatch(one.Motion.Id, one.Reason!.Value, Doubt(item, one.Motion, one.Reason.Value, numbering, found.Count(other => other.Reason == MatchReason.Title))))];
    }

    private static MatchReason? Reason(DocumentItem item, MatchCandidate motion, PaperNumbering numbering)
    {
        if (numbering.AreSame(motion.Reference, item.Reading.Reference)) return MatchReason.Reference;
        if (motion.Placed && motion.Item is { } place && item.Number is { } number && (Same(place, number) || item.Also.Any(also => Same(place, also)))) return MatchReason.Placement;
        return Titles.Match(motion.Title, item.Title) || (item.Title is { } title && Titles.Plain(motion.Title) is { Length: >= 14 } plain && Titles.Plain(title).Contains(plain, StringComparison.Ordinal))
            ? MatchReason.Title : null;
    }

    private static string? Doubt(DocumentItem item, MatchCandidate motion, MatchReason reason, PaperNumbering numbering, int titles)
    {
        if (reason == MatchReason.Reference && motion.Placed && motion.Item is { } place && item.Number is { } number && !Same(place, number))
            return $"Die Drucksache {motion.Reference} steht auf der Tagesordnung unter TOP {place}, in der Niederschrift unter TOP {number}.";
        if (reason == MatchReason.Placement && item.Reading.Reference is { } printed && motion.Reference is { } own && !numbering.AreSame(printed, own))
            return $"Unter TOP {item.Number} steht in der Niederschrift die Drucksache {printed}, auf der Tagesordnung {own}.";
        if (reason == MatchReason.Title)
            return titles > 1 ? "Mehrere Anträge haben diesen Titel." : "Nur nach dem Titel gefunden; bitte prüfen.";
        return null;
    }

    private static bool Same(string one, string other) =>
        one == other || (ItemNumber.IsOne(one) && ItemNumber.IsOne(other) && ItemNumber.AreSame(one, other));
}
