namespace Wiedervorlage.Core.Imports;

/// <summary>A VEVENT of an iCalendar file (RFC 5545), in local time of Europe/Berlin.</summary>
/// <param name="Line">Line of the file on which it begins, from 1.</param>
/// <param name="Uid">Its lasting name: the same one is the same meeting, whenever it takes place.</param>
/// <param name="Summary">What the calendar shows.</param>
/// <param name="Categories">May name the body.</param>
/// <param name="Place">Null if it names none.</param>
/// <param name="IsCancelled">STATUS:CANCELLED, or a file that only cancels.</param>
/// <param name="Occurrences">When it takes place: once, or each time a rule gives.</param>
/// <param name="Excluded">Days of the rule on which it does not.</param>
/// <param name="IsSeries">True if <paramref name="Occurrences"/> follow from a rule.</param>
/// <param name="Replaces">The day of the rule that this event stands in for (RECURRENCE-ID); null for an event of its own.</param>
/// <param name="AndFollowing">It stands in for that day and all later ones of the rule (RANGE=THISANDFUTURE).</param>
public sealed record CalendarEntry(
    int Line, string Uid, string Summary, ImmutableArray<string> Categories, string? Place, bool IsCancelled,
    ImmutableArray<CalendarOccurrence> Occurrences, ImmutableArray<LocalDate> Excluded, bool IsSeries, LocalDate? Replaces, bool AndFollowing = false);

/// <summary>One time. <paramref name="StartsAt"/> is null for a whole day.</summary>
public sealed record CalendarOccurrence(LocalDate On, LocalTime? StartsAt);
