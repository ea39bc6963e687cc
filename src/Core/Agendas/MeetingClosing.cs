using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Agendas;

/// <summary>What is missing before a meeting that has been can be left behind. Told, never refused.</summary>
public static class MeetingClosing
{
    /// <summary>In the order of the agenda, reports last.</summary>
    /// <param name="meeting">Which meeting.</param>
    /// <param name="items">Of its agenda.</param>
    /// <param name="motions">Those of the items, by their keys.</param>
    /// <param name="papers">Reports that were handed in for it, each with whether the body has noted it.</param>
    public static ImmutableArray<ClosingGap> Missing(
        MeetingId meeting, IEnumerable<AgendaItem> items, IReadOnlyDictionary<MotionId, Motion> motions,
            IEnumerable<(ReportPaper Paper, bool Noted)> papers) =>
    [
        .. from item in items
           where item.Out is null
           from id in item.Motions
           where motions.ContainsKey(id)
           from text in Of(meeting, item, motions[id])
           select new ClosingGap(text.Text, id, null, text.NoResult),
        .. from one in papers
           where !one.Noted
           select new ClosingGap($"Bericht „{one.Paper.Title}“: noch nicht zur Kenntnis genommen", null, one.Paper.Duty, NoResult: false),
    ];

    private static IEnumerable<(string Text, bool NoResult)> Of(MeetingId meeting, AgendaItem item, Motion motion)
    {
        var called = $"TOP {item.Number ?? "ohne Nummer"}, „{motion.Content.Title}“";
        if (motion.Place()?.Meeting == meeting) yield return ($"{called}: Das Ergebnis fehlt", true);
        foreach (var number in motion.AskedBack().Where(number => motion.Readings[number - 1].Meeting == meeting))
            foreach (var asked in motion.AskedAbout(number))
                yield return ($"{called}: {asked}", false);
    }
}

/// <summary>One thing that is missing; German, without a full stop of its own. At most one of the two says where it is put right.</summary>
/// <param name="Text">What is missing.</param>
/// <param name="Motion">Of which motion.</param>
/// <param name="Duty">Of which duty.</param>
/// <param name="NoResult">Nothing at all is recorded of the motion.</param>
public sealed record ClosingGap(string Text, MotionId? Motion, DutyId? Duty, bool NoResult);
