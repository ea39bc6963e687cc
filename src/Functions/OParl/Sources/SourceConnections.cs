using System.Net;
using System.Net.Sockets;
using Wiedervorlage.Core.OParl.Sources;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>
/// Connects to what a name really resolves to, after looking at it: a name that a city's system gives may lead into our own network.
/// Nothing is followed by itself.
/// </summary>
internal static class SourceConnections
{
    public static SocketsHttpHandler Handler(Settings settings) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = 32,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, settings.SourcesInside == "allowed", cancellation),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool inside, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellation);
        var allowed = addresses.Where(address => inside || !SourceAddress.IsInternal(address)).ToArray();
        if (allowed.Length == 0) throw new InternalAddressException(to.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to an address inside a network, from which nothing is fetched.</summary>
internal sealed class InternalAddressException(string host) : IOException($"{host} is inside.");
