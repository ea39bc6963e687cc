using System.Runtime.Serialization;
using System.Text.RegularExpressions;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>The events of an iCalendar file; series are unfolded from their first day to two years from today.</summary>
internal static partial class CalendarFile
{
    /// <summary>No body meets more often in the years that are read; a rule that gives more is no rule for meetings.</summary>
    private const int MostOccurrences = 400;

    /// <summary>A rule that never comes true ("30 February") is given up after so many tries.</summary>
    private static readonly EvaluationOptions Bounds = new() { MaxUnmatchedIncrementsLimit = 1000 };

    /// <summary>Null when it is no iCalendar file.</summary>
    public static (ImmutableArray<CalendarEntry> Entries, ImmutableArray<ImportProblem> Unreadable)? Read(string text, LocalDate today)
    {
        if (CalendarBlocks.In(text) is not var (blocks, cancelsAll, unclosed)) return null;
        var zones = CalendarZones.In(text, today);
        var (entries, problems) = (ImmutableArray.CreateBuilder<CalendarEntry>(), unclosed.ToBuilder());
        foreach (var block in blocks)
        {
            try
            {
                entries.Add(Entry(block, zones, today) is var entry && cancelsAll ? entry with { IsCancelled = true } : entry);
            }
            catch (UnreadableException unreadable)
            {
                problems.Add(new(block.Line, unreadable.Property, unreadable.Value, unreadable.Message, unreadable.Allowed));
            }
            catch (Exception broken) when (broken is SerializationException or ArgumentException or FormatException)
            {
                problems.Add(new(block.Line, null, null, "Dieser Termin ist nicht lesbar: eine Zeile, ein Datum oder eine Regel darin gibt es so nicht.", "Form nach RFC 5545"));
            }
        }
        return (entries.ToImmutable(), problems.ToImmutable());
    }

    private static CalendarEntry Entry(CalendarBlock block, Dictionary<string, OwnZone> zones, LocalDate today)
    {
        if (!Uid().IsMatch(block.Text)) throw new UnreadableException("UID", null, "Der Termin hat keine UID; an ihr würde er wiedererkannt.", "eine UID, die bleibt");
        var (text, own) = CalendarZones.WithoutName(block.Text, zones);
        var one = Ical.Net.Calendar.Load<Ical.Net.Calendar>($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text}\r\nEND:VCALENDAR\r\n").Single().Events.Single();
        if (one.Start is null) throw new UnreadableException("DTSTART", null, "Wann der Termin beginnt, ist nicht lesbar.", "zum Beispiel DTSTART;TZID=Europe/Berlin:20260224T170000");
        var start = CalendarTimes.Of(one.Start, own);
        var isSeries = one.RecurrenceIdentifier is null && (one.RecurrenceRule is not null || one.RecurrenceDates.GetAllDates().Any());
        return new(
            block.Line, one.Uid!, one.Summary ?? "", [.. one.Categories.Where(category => !string.IsNullOrWhiteSpace(category))], string.IsNullOrWhiteSpace(one.Location) ? null : one.Location.Trim(),
            string.Equals(one.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase), isSeries ? Occurrences(one, own, today) : [start],
            isSeries ? [.. one.ExceptionDates.GetAllDates().Select(day => CalendarTimes.Of(day, own).On)] : [], isSeries,
            one.RecurrenceIdentifier is { } instead ? CalendarTimes.Of(instead.StartTime, own).On : null,
            one.RecurrenceIdentifier?.Range == RecurrenceRange.ThisAndFuture);
    }

    private static ImmutableArray<CalendarOccurrence> Occurrences(CalendarEvent series, OwnZone? own, LocalDate today)
    {
        try
        {
            var found = series.GetOccurrences(null, Bounds).Take(MostOccurrences + 1).Select(one => CalendarTimes.Of(one.Period.StartTime, own))
                .TakeWhile(one => one.On <= today.PlusYears(2)).ToImmutableArray();
            if (found.Length > MostOccurrences) throw new UnreadableException("RRULE", series.RecurrenceRule?.ToString(), "So oft tagt kein Gremium.", $"höchstens {MostOccurrences} Termine bis in zwei Jahren");
            return found;
        }
        catch (EvaluationLimitExceededException)
        {
            throw new UnreadableException("RRULE", series.RecurrenceRule?.ToString(), "Diese Regel ergibt keinen Tag.", "eine Regel mit Tagen, die es gibt");
        }
    }

    [GeneratedRegex("^UID[;:].", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Uid();
}
