using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Functions.Imports;
using Wiedervorlage.Functions.Imports.Reading;

namespace Wiedervorlage.Functions.Tests.Imports;

/// <summary>Whatever somebody sends is answered: no file breaks the reader, and each problem has a line that the file has.</summary>
public sealed class AnyFileProperties
{
    private static readonly LocalDate _today = new(2026, 1, 5);

    private static readonly string[] _scraps =
        [";", ",", "\t", "\"", "\n", "\r\n", " ", "sid", "Schlüssel", "Datum", "Gremium", "31.12.2025", "2025-02-30", "0412/2022", "\uFEFF", "ä", "\ud83d\udcc5", "'", "=1+1", "999999999999", "ja", "jährlich", "@", "x@y.example"];

    private static readonly string[] _lines =
        ["BEGIN:VEVENT", "END:VEVENT", "UID:1", "UID:2@stadt.example", "DTSTART:20260224T160000Z", "DTSTART;TZID=Europe/Berlin:20260329T023000", "DTSTART;VALUE=DATE:20260224", "DTSTART;TZID=Mond:20260101T000000", "RRULE:FREQ=WEEKLY;COUNT=3",
         "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2", "RRULE:FREQ=DAILY;INTERVAL=0", "EXDATE:20260303T160000Z", "RECURRENCE-ID:20260303T160000Z", "RDATE:20260401T160000Z", "STATUS:CANCELLED", "SUMMARY:SID", " gefaltet", "X-A;B=\"c:d\":e", "BEGIN:VALARM", "END:VALARM", ":", ""];

    private static Gen<string> Of(string[] parts, string between) => Gen.Elements(parts).ListOf().Select(list => string.Join(between, list));

    [Fact]
    public void AnyTable_IsAnswered() => Prop.ForAll(Of(_scraps, "").ToArbitrary(), text =>
    {
        foreach (var (kind, _, _) in ImportKinds.All.Where(one => one.Kind != ImportKind.Calendar))
            foreach (var file in new[] { text, $"{string.Join(';', ImportPlanner.Columns(kind).Select(column => column.Name))}\n{text}" })
                if (FileText.Of(Encoding.UTF8.GetBytes(file)).Text is { } read && CsvFile.Read(read) is ({ } sheet, var unreadable))
                    Assert.All(ImportPlanner.Plan(kind, sheet, new() { Today = _today }, unreadable).Problems, problem => Assert.InRange(problem.Line, 1, file.Count(one => one is '\n' or '\r') + 1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyCalendar_IsAnswered() => Prop.ForAll(Of(_lines, "\r\n").ToArbitrary(), text =>
    {
        var (entries, unreadable) = CalendarFile.Read($"BEGIN:VCALENDAR\r\n{text}\r\nBEGIN:VEVENT\r\n{text}\r\nEND:VEVENT\r\nEND:VCALENDAR", _today)!.Value;
        Assert.NotNull(CalendarPlanner.Plan(entries, unreadable, new("sid"), new() { Today = _today }));
    }).QuickCheckThrowOnFailure();
}
