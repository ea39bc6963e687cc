using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Pages;

/// <summary>A motion's line in the lists, ready to show. Only public motions are ever made one.</summary>
/// <param name="Id">For the link.</param>
/// <param name="Reference">Drucksache or null.</param>
/// <param name="Title">One line.</param>
/// <param name="Factions">Names, "SPD und CDU".</param>
/// <param name="Body">Short name.</param>
/// <param name="State">In one German word.</param>
public sealed record MotionRow(MotionId Id, string? Reference, string Title, string Factions, string Body, string State);
