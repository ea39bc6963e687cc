using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.LocalHost.Durable.Replay;

/// <summary>A GUID that follows from a name (RFC 9562, version 5, DNS namespace, as the SDK makes them): the same at every replay.</summary>
internal static class NamedGuid
{
    private static readonly Guid Namespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

#pragma warning disable CA5350 // Version 5 is made with SHA-1; nothing is protected by it.
    public static Guid Of(string name)
    {
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
#pragma warning restore CA5350
}
