using System.Net;
using System.Net.Sockets;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// From where a reading fetches: only the source's own host and those that a person has named, and never what is inside a network.
/// </summary>
public static class SourceAddress
{
    /// <summary>The address to fetch; https where the entry is https, whatever an id says. Or in German why it is not fetched.</summary>
    /// <param name="address">As written in an object or a redirect; relative ones count from <paramref name="at"/>.</param>
    /// <param name="at">Where it was found.</param>
    /// <param name="source">Address of the System, whose scheme and host count.</param>
    /// <param name="prefixes">Other places that a person has named.</param>
    public static Answer<Uri> Allowed(string address, Uri at, Uri source, ImmutableArray<SourcePrefix> prefixes)
    {
        if (!Uri.TryCreate(at, SourceIds.Fetched(address, prefixes), out var there) || there.Scheme is not ("http" or "https"))
            return new Refusal.Invalid("address", $"„{Cut(address)}“ ist keine Web-Adresse.");
        if (there.UserInfo.Length > 0) return new Refusal.Invalid("address", $"„{Cut(address)}“ enthält Anmeldedaten.");
        var known = there.Host == source.Host || prefixes.Any(prefix => Uri.TryCreate(prefix.Fetch, UriKind.Absolute, out var its)
            && its.Host == there.Host);
        if (!known) return new Refusal.Invalid("address",
            $"Die Schnittstelle verweist auf einen fremden Rechner („{Cut(there.Host)}“); dort wird nichts geholt.");
        return source.Scheme == "https" && there.Scheme == "http" ? new UriBuilder(there) { Scheme = "https", Port = there.IsDefaultPort
            ? -1 : there.Port }.Uri : there;
    }

    /// <summary>True for addresses inside a network or machine: loopback, private, link-local, shared, multicast, unspecified.</summary>
    public static bool IsInternal(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) return true;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast;
        return address.GetAddressBytes() is [var first, var second, ..] && (first, second) switch
        {
            (0 or 10 or 127 or >= 224, _) => true,
            (100, >= 64 and < 128) => true,
            (169, 254) or (192, 168) or (192, 0) or (198, 18 or 19) => true,
            (172, >= 16 and < 32) => true,
            _ => false,
        };
    }

    private static string Cut(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
