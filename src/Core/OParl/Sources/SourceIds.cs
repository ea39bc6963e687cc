namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>Ids are addresses, and some vendors write one thing in two ways, or under an address that nobody answers.</summary>
public static class SourceIds
{
    /// <summary>
    /// What two spellings of one id share: https for http, no slash at the end, a host in small letters, no default port.
    /// </summary>
    public static string Same(string id)
    {
        var text = id.Trim();
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return text;
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        return $"https://{address.Host.ToLowerInvariant()}{port}{address.AbsolutePath.TrimEnd('/')}{address.Query}";
    }

    /// <summary>Where an address of the source is really fetched: the longest prefix of the map that fits is replaced.</summary>
    public static string Fetched(string address, ImmutableArray<SourcePrefix> prefixes) =>
        prefixes.Where(prefix => Begins(address, prefix.Id)).OrderByDescending(prefix => prefix.Id.Length).FirstOrDefault() is { } found
            ? found.Fetch + address[found.Id.Length..]
            : address;

    /// <summary>
    /// What the System's own id and the address it was found at say about all others: "…/oparl/system" at "…/ris/oparl/system" maps
    /// "…/oparl" to "…/ris/oparl". Null when they are the same, or have nothing in common at the end.
    /// </summary>
    public static SourcePrefix? Derived(string id, string foundAt)
    {
        if (Same(id) == Same(foundAt)) return null;
        var (one, other) = (id.TrimEnd('/'), foundAt.TrimEnd('/'));
        var last = one.LastIndexOf('/') is var slash and > 8 ? one[slash..] : "";
        return last.Length > 1 && other.EndsWith(last, StringComparison.Ordinal) ? new(one[..^last.Length], other[..^last.Length]) : null;
    }

    private static bool Begins(string address, string prefix) =>
        address.StartsWith(prefix, StringComparison.Ordinal) && (address.Length == prefix.Length || address[prefix.Length] is '/' or '?');
}

/// <summary>
/// Ids and links that begin with <paramref name="Id"/> are fetched at <paramref name="Fetch"/>; neither ends with a slash.
/// </summary>
public sealed record SourcePrefix(string Id, string Fetch);
