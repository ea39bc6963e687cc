using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Pages;

/// <summary>The list as it is shown, whatever the form: only the parts that were asked for are in it.</summary>
/// <param name="Title">"Antrags- und Beschlusscontrolling zur Sitzung am 10.02.2026".</param>
/// <param name="Body">Name of the body.</param>
/// <param name="Standing">Whether it is the list as presented, or a look at what stands now; German.</param>
/// <param name="Parts">At most two.</param>
public sealed record ControllingSheet(string Title, string Body, string Standing, ImmutableArray<ControllingPart> Parts)
{
    /// <summary>All lines, in order.</summary>
    public IEnumerable<ControllingRow> Rows => Parts.SelectMany(part => part.Groups).SelectMany(group => group.Rows);
}

/// <summary>The public or the non-public part with its figures; <paramref name="Numbers"/> is null in lists older than figures.</summary>
public sealed record ControllingPart(string Title, string? Numbers, ImmutableArray<ControllingGroup> Groups);

/// <summary>Lines of the same urgency.</summary>
public sealed record ControllingGroup(ControllingUrgency Urgency, ImmutableArray<ControllingRow> Rows);
