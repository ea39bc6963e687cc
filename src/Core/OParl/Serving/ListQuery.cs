using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Wiedervorlage.Core.OParl.Serving;

/// <summary>What a reader asks of a list (OParl 1.1, 2.5): filters, both ends inclusive, and how much of it.</summary>
/// <param name="CreatedSince">Published first at or after.</param>
/// <param name="CreatedUntil">Published first at or before.</param>
/// <param name="ModifiedSince">Changed last at or after; then what was deleted is listed as well.</param>
/// <param name="ModifiedUntil">Changed last at or before.</param>
/// <param name="Limit">How many on a page; null: as many as there may be.</param>
/// <param name="OmitInternal">Without the embedded lists that have a list of their own.</param>
/// <param name="After">Where the page before ended; null: the first page.</param>
public sealed partial record ListQuery(
    Instant? CreatedSince, Instant? CreatedUntil, Instant? ModifiedSince, Instant? ModifiedUntil, int? Limit, bool OmitInternal,
    string? After)
{
    /// <summary>The most that stand on one page.</summary>
    public const int MostOnPage = 100;

    private const string Expected = "Erwartet wird zum Beispiel 2026-02-10T17:00:00+01:00; das Pluszeichen wird als %2B geschrieben.";

    private static readonly string[] _known =
        ["created_since", "created_until", "modified_since", "modified_until", "limit", "omit_internal", "after"];

    /// <summary>By the time of the last change; else by that of the first publication, so that what is new comes at the end.</summary>
    public bool ByChange => ModifiedSince is not null || ModifiedUntil is not null;

    /// <summary>How many on a page.</summary>
    public int Size => Math.Min(Limit ?? MostOnPage, MostOnPage);

    /// <summary>Reads a query; what is not OParl's is passed over.</summary>
    /// <param name="query">All values of a parameter.</param>
    public static Answer<ListQuery> Read(Func<string, IReadOnlyList<string?>> query)
    {
        if (_known.FirstOrDefault(name => query(name).Count > 1) is { } twice)
            return new Refusal.Invalid(twice, $"{twice} ist mehrmals angegeben.");
        string? One(string name) => query(name) is [{ Length: > 0 } only] ? only : null;
        var times = _known.Take(4).Select(name => (Name: name, Text: One(name), At: Time(One(name)))).ToArray();
        if (times.FirstOrDefault(time => time is { Text: not null, At: null }) is { Text: not null } wrong)
            return new Refusal.Invalid(wrong.Name, $"„{wrong.Text}“ ist kein Zeitpunkt mit Zeitzone. {Expected}");
        if (One("limit") is { } limit && !(int.TryParse(limit, out var most) && most >= 1))
            return new Refusal.Invalid("limit", $"„{limit}“ ist keine Zahl von 1 bis {MostOnPage}.");
        if (One("omit_internal") is { } omit && omit is not ("true" or "false"))
            return new Refusal.Invalid("omit_internal", $"„{omit}“ ist nicht true oder false.");
        if (One("after") is { } after && !Cursor().IsMatch(after))
            return new Refusal.Invalid("after", "Diese Seite der Liste gibt es nicht. Weiter geht es über links.next.");
        return new ListQuery(
            times[0].At, times[1].At, times[2].At, times[3].At, One("limit") is { } size ? Math.Min(int.Parse(size), MostOnPage) : null,
            One("omit_internal") == "true", One("after"));
    }

    /// <summary>The query's one spelling, with its question mark; empty without anything.</summary>
    public string Text()
    {
        string?[] values =
        [
            At(CreatedSince), At(CreatedUntil), At(ModifiedSince), At(ModifiedUntil), Limit is { } limit ? $"{limit}" : null,
            OmitInternal ? "true" : null, After,
        ];
        var there = from one in _known.Zip(values)
                    where one.Second is not null
                    select $"{one.First}={Uri.EscapeDataString(one.Second)}";
        return string.Join('&', there) is { Length: > 0 } text ? $"?{text}" : "";
    }

    private static string? At(Instant? at) => at is { } there ? Fields.Text(there) : null;

    /// <summary>A plus that came unescaped has become a blank on the way; Z and fractions are understood.</summary>
    private static Instant? Time(string? text) =>
        text is not null
        && OffsetDateTimePattern.ExtendedIso.Parse(Blank().Replace(text, "+")) is { Success: true, Value: { Year: > 0 and < 9999 } at }
            ? at.ToInstant()
            : null;

    [GeneratedRegex(@" (?=\d\d:\d\d\z)")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\d{14}:[A-Za-z0-9._=-]{1,200}\z")]
    private static partial Regex Cursor();
}

/// <summary>What <c>omit_internal</c> leaves out: lists that stand in an object and in a list of their own.</summary>
public static class Internals
{
    /// <summary>The properties of a kind that are left out.</summary>
    public static ImmutableArray<string> Of(ServedType type) => type switch
    {
        ServedType.AgendaItem => ["auxiliaryFile"],
        ServedType.Meeting => ["auxiliaryFile", "agendaItem"],
        ServedType.Paper => ["auxiliaryFile", "location"],
        ServedType.Body => ["legislativeTerm"],
        _ => [],
    };
}
