using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Pages.Groups;

/// <summary>A motion that came after the deadline or is to be urgent.</summary>
public sealed record UrgentMotionRow(MotionId Id, string Title, string Factions, LocalDate ReceivedOn, string State);
