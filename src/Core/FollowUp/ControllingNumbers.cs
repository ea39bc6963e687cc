namespace Wiedervorlage.Core.FollowUp;

/// <summary>A part of the list in figures, against the list that was presented at the last meeting.</summary>
/// <param name="Open">Lines that are not done.</param>
/// <param name="New">Lines that the last list did not have.</param>
/// <param name="Done">Lines that leave the list after this meeting.</param>
/// <param name="Overdue">Lines that are late.</param>
/// <param name="OpenBefore">Open lines of the last list; null: none has been presented yet.</param>
/// <param name="OverdueBefore">Late lines of the last list; null: none has been presented yet.</param>
public sealed record ControllingNumbers(int Open, int New, int Done, int Overdue, int? OpenBefore, int? OverdueBefore)
{
    /// <summary>"offen 4 (zuletzt 5), neu 1, erledigt 2, überfällig 1 (zuletzt 0)".</summary>
    public string German => $"offen {Open}{Last(OpenBefore)}, neu {New}, erledigt {Done}, überfällig {Overdue}{Last(OverdueBefore)}";

    /// <summary>Counts <paramref name="lines"/> against the same part of the last list, null without one; what moved from one part to the other is not new.</summary>
    public static ControllingNumbers Of(ImmutableArray<ControllingLine> lines, ImmutableArray<ControllingLine>? before, IReadOnlySet<string> known) => new(
        lines.Count(line => !line.Done), lines.Count(line => !known.Contains(line.Key)), lines.Count(line => line.Done), lines.Count(line => line.Overdue),
        before?.Count(line => !line.Done), before?.Count(line => line.Overdue));

    private static string Last(int? before) => before is { } number ? $" (zuletzt {number})" : "";
}
