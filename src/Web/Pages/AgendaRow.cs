using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Pages;

/// <summary>An item of an agenda, ready to show.</summary>
/// <param name="Number">"8.1"; null while it has none.</param>
/// <param name="Title">One line.</param>
/// <param name="Public">False: in the non-public part.</param>
/// <param name="Kind">Why it is there.</param>
/// <param name="Note">Text about it, or null.</param>
/// <param name="Addendum">Nachtrag.</param>
/// <param name="Out">Why it is not dealt with; null: it is.</param>
/// <param name="Motions">Those that may be shown.</param>
public sealed record AgendaRow(string? Number, string Title, bool Public, AgendaItemKind Kind, string? Note, bool Addendum, string? Out, ImmutableArray<MotionRow> Motions)
{
    /// <summary>Its key; pages for everybody do not need it.</summary>
    public string Key { get; init; } = "";

    /// <summary>1 for "8", 2 for "8.1".</summary>
    public int Level => Number is null ? 1 : ItemNumber.Level(Number);
}
