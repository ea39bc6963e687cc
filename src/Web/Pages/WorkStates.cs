using Wiedervorlage.Core.Duties;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Web.Pages;

/// <summary>States of work as people choose and read them.</summary>
public static class WorkStates
{
    /// <summary>Keys are the names of <see cref="WorkState"/>.</summary>
    public static ImmutableArray<Choice> All { get; } =
    [
        new(nameof(WorkState.Open), "nicht begonnen"), new(nameof(WorkState.InProgress), "in Arbeit"),
        new(nameof(WorkState.Delayed), "verzögert"), new(nameof(WorkState.Done), "erledigt"),
    ];

    /// <summary>"in Arbeit"</summary>
    public static string German(WorkState state) => All.Single(one => one.Value == state.ToString()).Text;
}
