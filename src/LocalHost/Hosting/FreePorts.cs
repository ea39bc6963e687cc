using System.Net;
using System.Net.Sockets;

namespace Wiedervorlage.LocalHost.Hosting;

/// <summary>Port 0 becomes a free port before the host starts, since mails and links name it.</summary>
internal static class FreePorts
{
    private const string AnyPort = ":0";

    public static string In(string url)
    {
        var bare = url.TrimEnd('/');
        return bare.EndsWith(AnyPort, StringComparison.Ordinal) ? $"{bare[..^1]}{Free()}" : url;
    }

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
