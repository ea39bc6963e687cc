using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Pages;

/// <summary>A line of the controlling list with names in place of keys.</summary>
/// <param name="Line">The line.</param>
/// <param name="IsPublic">In which part it stands.</param>
/// <param name="Applicants">Names of the filing factions; a dash when not known.</param>
/// <param name="Unit">Name of the responsible unit; a dash while nobody is.</param>
public sealed record ControllingRow(ControllingLine Line, bool IsPublic, string Applicants, string Unit);
