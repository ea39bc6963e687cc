using System.Net;
using System.Net.Sockets;

namespace Wiedervorlage.Story.Running;

/// <summary>Free ports of this machine, never one twice.</summary>
internal static class Ports
{
    private static readonly HashSet<int> _given = [];

    public static int Free()
    {
        lock (_given)
        {
            while (true)
            {
                using var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                var port = ((IPEndPoint)listener.LocalEndpoint).Port;
                if (_given.Add(port)) return port;
            }
        }
    }

    public static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
