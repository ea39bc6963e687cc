using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// SendGrid's signature of a post that is not held in memory: the hash grows with the body. See <see cref="SendGridSignature"/> for its
/// form.
/// </summary>
internal sealed class Seal : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string _publicKey;
    private readonly byte[] _signature;

    private Seal(string publicKey, IHeaderDictionary headers)
    {
        _publicKey = publicKey;
        var buffer = new byte[128];
        _signature = Convert.TryFromBase64String(headers[SendGridSignature.SignatureHeader].ToString(), buffer, out var length)
            ? buffer[..length] : [];
        _hash.AppendData(Encoding.UTF8.GetBytes(headers[SendGridSignature.TimestampHeader].ToString()));
    }

    /// <summary>Null when no key is configured: then only the function key is checked.</summary>
    public static Seal? For(string publicKey, IHeaderDictionary headers) => publicKey.Length == 0 ? null : new(publicKey, headers);

    public void Append(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    /// <summary>Asked once, after the last byte.</summary>
    public bool Holds()
    {
        if (_signature.Length == 0) return false;
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(_publicKey), out _);
        return key.VerifyHash(_hash.GetHashAndReset(), _signature, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose() => _hash.Dispose();
}
