using System.Globalization;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>Asking a list for what has changed since a moment.</summary>
public static class SourceFilter
{
    private const string Pattern = "uuuu-MM-dd'T'HH:mm:sso<+HH:mm>";

    private static readonly string[] _names = ["created_since", "created_until", "modified_since", "modified_until"];

    /// <summary>Before all that a city's system can hold: asks for everything, tombstones included.</summary>
    public static readonly Instant Ever = Instant.FromUtc(2000, 1, 1, 0, 0);

    /// <summary>From when on a list is asked for: a day before the last complete reading began, since clocks differ.</summary>
    public static Instant Since(Instant? lastComplete) => lastComplete is { } at ? at - Duration.FromDays(1) : Ever;

    /// <summary>
    /// The address of a page with the filter, whatever filter the source has written into it. The offset has a minus: a plus is refused by
    /// one vendor when encoded, and read as a blank by another when not.
    /// </summary>
    /// <param name="address">A list, or the next page of one.</param>
    /// <param name="since">Null: no filter.</param>
    /// <param name="limit">Objects a page; null: as the source likes, since one vendor answers 400 to it.</param>
    public static string Applied(string address, Instant? since, int? limit)
    {
        var (path, query) = address.Split('?', 2) is [var one, var rest] ? (one, rest) : (address, "");
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !_names.Contains(part.Split('=')[0])).ToList();
        if (limit is { } most && !kept.Exists(part => part.StartsWith("limit=", StringComparison.Ordinal)))
            kept.Add(string.Create(CultureInfo.InvariantCulture, $"limit={most}"));
        if (since is { } from)
            kept.Add("modified_since=" + from.WithOffset(Offset.FromHours(-1)).ToString(Pattern, CultureInfo.InvariantCulture));
        return kept.Count == 0 ? path : $"{path}?{string.Join('&', kept)}";
    }

    /// <summary>
    /// True when <c>modified</c> says nothing here: nearly every object of a whole list claims to be newer than the reading before.
    /// </summary>
    /// <param name="modified">Of each object of a list that was read without a filter.</param>
    /// <param name="before">When the reading before began.</param>
    public static bool IsUseless(IReadOnlyCollection<LocalDateTime?> modified, Instant before) =>
        modified.Count >= 20 && modified.Count(one => one is { } at && at > Calendar.Berlin.LocalOf(before)) > modified.Count * 0.95;
}
