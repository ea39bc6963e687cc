using System.Globalization;
using System.Text.RegularExpressions;
using Ical.Net.Evaluation;
using NodaTime.Text;

namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>
/// The time zones that an iCalendar file defines itself (VTIMEZONE), by name. Council information systems and Exchange use names of their own;
/// Ical.Net 5.2.4 knows only those of its database (findings/ical-own-zone.sh).
/// </summary>
internal static partial class CalendarZones
{
    public static Dictionary<string, OwnZone> In(string text, LocalDate today)
    {
        var zones = new Dictionary<string, OwnZone>(StringComparer.Ordinal);
        foreach (Match zone in Definition().Matches(Unfolded(text)))
            if (Name().Match(zone.Value) is { Success: true } name && OwnZone.From(zone.Value, today) is { } own)
                zones.TryAdd(name.Groups[1].Value.Trim(), own);
        return zones;
    }

    /// <summary>
    /// An event whose times are in a zone of the file, without the zone's name (so that Ical.Net takes them as they stand), and the zone. As it was,
    /// with null, when its zones are known anyway.
    /// </summary>
    public static (string Event, OwnZone? Zone) WithoutName(string text, IReadOnlyDictionary<string, OwnZone> zones)
    {
        if (zones.Count == 0) return (text, null);
        OwnZone? own = null;
        var bare = Parameter().Replace(Unfolded(text), found =>
        {
            var name = found.Groups[1].Value.Trim('"');
            if (CalendarTimes.Knows(name) || !zones.TryGetValue(name, out var zone)) return found.Value;
            if (own is not null && own != zone) throw new UnreadableException("TZID", name, "Der Termin mischt mehrere Zeitzonen der Datei.", "eine Zeitzone je Termin");
            own = zone;
            return "";
        });
        return own is null ? (text, null) : (UntilUtc().Replace(bare, found => "UNTIL=" + Local(found.Groups[1].Value, own)), own);
    }

    private static string Local(string utc, OwnZone zone) =>
        Basic.Parse(utc) is { Success: true, Value: var at } ? Basic.Format(zone.LocalAt(at.InUtc().ToInstant())) : utc;

    private static readonly LocalDateTimePattern Basic = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    [GeneratedRegex("""(?<=^[A-Z-]+(?:;[^:\r\n]*)?);TZID=("[^"\r\n]*"|[^;:\r\n]*)""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"UNTIL=(\d{8}T\d{6})Z", RegexOptions.IgnoreCase)]
    private static partial Regex UntilUtc();

    private static string Unfolded(string text) => Folded().Replace(text, "");

    [GeneratedRegex(@"\r?\n[ \t]")]
    private static partial Regex Folded();

    [GeneratedRegex(@"^BEGIN:VTIMEZONE\s*$.*?^END:VTIMEZONE\s*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^TZID[^:\r\n]*:(.+)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Name();
}

/// <summary>A zone as a file defines it: from each onset on (local time, inclusive) an offset holds.</summary>
internal sealed partial class OwnZone
{
    /// <summary>Yearly changes since 1601, where Outlook lets zones begin; a definition that gives more is none.</summary>
    private const int MostOnsets = 1000;

    private readonly ImmutableArray<(LocalDateTime From, Offset To)> _onsets;

    private OwnZone(ImmutableArray<(LocalDateTime From, Offset To)> onsets) => _onsets = onsets;

    /// <summary>Null when no offset can be read from it.</summary>
    public static OwnZone? From(string definition, LocalDate today)
    {
        var onsets = Observance().Matches(definition).SelectMany(part => Onsets(part.Value, today)).OrderBy(onset => onset.From);
        return onsets.ToImmutableArray() is { IsEmpty: false } found ? new(found) : null;
    }

    /// <summary>The instant of a local time in this zone; before the first onset the first offset holds.</summary>
    public Instant At(LocalDateTime local) => local.WithOffset(OffsetAt(local)).ToInstant();

    /// <summary>The local time in this zone; at an hour that is there twice the earlier one.</summary>
    public LocalDateTime LocalAt(Instant instant) =>
        _onsets.Select(onset => instant.WithOffset(onset.To).LocalDateTime).FirstOrDefault(local => At(local) == instant, instant.InUtc().LocalDateTime);

    private Offset OffsetAt(LocalDateTime local) => (_onsets.LastOrDefault(onset => onset.From <= local) is { From.Year: > 1 } last ? last : _onsets[0]).To;

    private static IEnumerable<(LocalDateTime From, Offset To)> Onsets(string observance, LocalDate today)
    {
        if (To().Match(observance) is not { Success: true } to) return [];
        var sign = to.Groups[1].Value == "-" ? -1 : 1;
        var offset = Offset.FromHoursAndMinutes(sign * Number(to.Groups[2]), sign * Number(to.Groups[3]));
        var rules = string.Concat(Rule().Matches(observance).Select(rule => Until().Replace(rule.Value.TrimEnd(), AWeekLater) + "\r\n"));
        try
        {
            var part = Ical.Net.Calendar.Load<Ical.Net.Calendar>($"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:onset\r\n{rules}END:VEVENT\r\nEND:VCALENDAR").Single().Events.Single();
            return [.. part.GetOccurrences(null, new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostOnsets }).Take(MostOnsets)
                .Select(one => LocalDateTime.FromDateTime(one.Period.StartTime.Value)).TakeWhile(from => from.Date <= today.PlusYears(3)).Select(from => (from, offset))];
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or EvaluationLimitExceededException or System.Runtime.Serialization.SerializationException)
        {
            return [];
        }
    }

    /// <summary>
    /// An end in UTC is mostly the last onset itself, which Ical.Net 5.2.4 then leaves out, up to two days after it
    /// (findings/ical-until.sh); onsets are a half year apart.
    /// </summary>
    private static string AWeekLater(Match until) => Day.Parse(until.Groups[1].Value) is { Success: true, Value: var day }
        ? $"UNTIL={Day.Format(day.PlusDays(7))}T235959"
        : until.Value;

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^BEGIN:(STANDARD|DAYLIGHT)\s*$.*?^END:\1\s*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Observance();

    [GeneratedRegex(@"^TZOFFSETTO:([+-])(\d\d)(\d\d)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex To();

    [GeneratedRegex(@"^(DTSTART|RRULE|RDATE)[;:].*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Rule();

    [GeneratedRegex(@"UNTIL=(\d{8})T\d{6}Z", RegexOptions.IgnoreCase)]
    private static partial Regex Until();
}
