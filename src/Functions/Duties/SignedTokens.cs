using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Tokens of signed links: what a link is bound to, and an HMAC-SHA-256 over it and its purpose, so that one kind of link never passes for another.</summary>
internal sealed class SignedTokens(Settings settings)
{
    private const int MacLength = 16;
    private const char Between = '\n';

    public string Write(string purpose, params ReadOnlySpan<string> parts)
    {
        var payload = Encoding.UTF8.GetBytes(string.Join(Between, parts!));
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(Mac(purpose, payload))}";
    }

    /// <summary>Null when it is made up, damaged, or of another purpose.</summary>
    public string[]? Read(string purpose, string token)
    {
        if (token.Split('.') is not [var body, var mac] || !Base64Url.IsValid(body) || !Base64Url.IsValid(mac)) return null;
        var payload = Base64Url.DecodeFromChars(body);
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(mac), Mac(purpose, payload)) ? Encoding.UTF8.GetString(payload).Split(Between) : null;
    }

    private byte[] Mac(string purpose, byte[] payload) =>
        HMACSHA256.HashData(Convert.FromBase64String(settings.LinkKey), (byte[])[.. Encoding.ASCII.GetBytes($"{purpose}:"), .. payload])[..MacLength];
}
