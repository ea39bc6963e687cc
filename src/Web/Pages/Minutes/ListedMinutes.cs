using Wiedervorlage.Core.Minutes.Documents;

namespace Wiedervorlage.Web.Pages.Minutes;

/// <summary>Whole minutes with their items to tick.</summary>
/// <param name="Meeting">The meeting in our calendar; null where none was found.</param>
/// <param name="Head">As the document says.</param>
/// <param name="Attendance">As the document says.</param>
/// <param name="Items">In the document's order.</param>
/// <param name="Warnings">About the document.</param>
public sealed record ListedMinutes(
    string? Meeting, DocumentHead Head, ImmutableArray<Attendee> Attendance, ImmutableArray<ListedItem> Items, ImmutableArray<string> Warnings);

/// <summary>An item in the list. <paramref name="State"/> is null, "done" or "left"; <paramref name="Motion"/> is a key.</summary>
public sealed record ListedItem(DocumentItem Item, bool Take, string? Motion, string? State, ImmutableArray<string> Doubts)
{
    /// <summary>"12 : 3 : 1 (Ja : Nein : Enthaltung)", null without a vote that has numbers.</summary>
    public string? Vote => Item.Reading.Ballots.LastOrDefault(ballot => ballot.Totals.Yes is not null || ballot.Totals.No is not null)?.Totals is { } totals
        ? $"{totals.Yes?.ToString() ?? "?"} Ja, {totals.No?.ToString() ?? "?"} Nein, {totals.Abstain?.ToString() ?? "?"} Enth." : null;
}
