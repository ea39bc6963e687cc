namespace Wiedervorlage.Core.Minutes.Documents;

/// <summary>
/// Whole minutes: what holds for the meeting, and one reading for each item in the order of the document. Nothing in it is recorded without a person.
/// What the document does not say is null or empty, never a guess.
/// </summary>
/// <param name="Head">Body, day, times, chair, minute-taker.</param>
/// <param name="Attendance">Who was there, who was excused, for how long.</param>
/// <param name="Items">In the order in which they stand in the document, which is the order in which they were dealt with.</param>
/// <param name="Warnings">About the document as a whole: German sentences.</param>
public sealed record MinutesDocument(
    DocumentHead Head, ImmutableArray<Attendee> Attendance, ImmutableArray<DocumentItem> Items, ImmutableArray<string> Warnings);

/// <summary>What the head and the end of minutes say about the meeting.</summary>
/// <param name="Body">In the nominative.</param>
/// <param name="Date">Day of the meeting.</param>
/// <param name="Begin">Local time.</param>
/// <param name="End">Local time; may lie after midnight, then it is before <paramref name="Begin"/>.</param>
/// <param name="Place">Room and house, as printed.</param>
/// <param name="Chair">Who led the meeting, as printed.</param>
/// <param name="MinuteTaker">Who kept the minutes, as printed.</param>
/// <param name="Interruptions">In order.</param>
public sealed record DocumentHead(
    string? Body, LocalDate? Date, LocalTime? Begin, LocalTime? End, string? Place, string? Chair, string? MinuteTaker,
    ImmutableArray<Interruption> Interruptions);

/// <summary>The meeting was interrupted. <paramref name="Until"/> is null where its end is not told.</summary>
public sealed record Interruption(LocalTime From, LocalTime? Until);

/// <summary>Somebody on the list of those present, or excused, as printed.</summary>
/// <param name="Name">With the form of address.</param>
/// <param name="Faction">From the heading above, a bracket or a column.</param>
/// <param name="Group">As a member, for the administration, or as a guest.</param>
/// <param name="State">Present, excused, or absent without an excuse.</param>
/// <param name="From">Came at; null: from the beginning, or not told.</param>
/// <param name="Until">Left at; null: to the end, or not told.</param>
/// <param name="Remark">What else stands there, as "bis TOP 8", "in Vertretung für …".</param>
public sealed record Attendee(
    string Name, string? Faction, AttendeeGroup Group, AttendanceState State, LocalTime? From, LocalTime? Until, string? Remark);

/// <summary>As what somebody was there.</summary>
public enum AttendeeGroup
{
    /// <summary>A member of the body or a deputy, with or without a vote.</summary>
    Member,

    /// <summary>For the administration; the keeper of the minutes, too.</summary>
    Administration,

    /// <summary>Invited from outside, press, public.</summary>
    Guest,
}

/// <summary>Whether somebody was there.</summary>
public enum AttendanceState
{
    /// <summary>All the time or for a part of it.</summary>
    Present,

    /// <summary>Absent and excused.</summary>
    Excused,

    /// <summary>Absent; no excuse is told.</summary>
    Absent,
}

/// <summary>One item of whole minutes.</summary>
/// <param name="Number">"8.1", "9a", "N 2"; null for a heading without number, and for one whose number cannot be right.</param>
/// <param name="Title">From the heading, or the list of items where the heading has none.</param>
/// <param name="Public">By the number's letter or the part it stands in; null where the document does not say.</param>
/// <param name="Reading">
/// What the item says. Where two items may have run together, a reading of nulls with all its text unread: no vote is ever put to another item.
/// </param>
/// <param name="Warnings">German sentences.</param>
public sealed record DocumentItem(string? Number, string? Title, bool? Public, MinutesReading Reading, ImmutableArray<string> Warnings)
{
    /// <summary>The text of the item, below its heading: what <see cref="Reading"/> was read from. Cells of a table stand between tabs.</summary>
    public required string Text { get; init; }

    /// <summary>Numbers of other items that were dealt with under this heading: "TOP 5 und 6".</summary>
    public ImmutableArray<string> Also { get; init; } = [];
}
