using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.Functions.Mail;

/// <summary>SendGrid's signature of what it posts: ECDSA over P-256 and SHA-256, DER, base64, over the timestamp's bytes and the body's raw bytes.</summary>
internal static class SendGridSignature
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <param name="publicKey">Base64 of the X.509 SubjectPublicKeyInfo, as SendGrid shows it. Empty: nothing is genuine.</param>
    public static bool IsGenuine(string publicKey, IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var timestamp = headers[TimestampHeader].ToString();
        Span<byte> signature = stackalloc byte[128];
        if (publicKey.Length == 0 || timestamp.Length == 0
            || !Convert.TryFromBase64String(headers[SignatureHeader].ToString(), signature, out var length)) return false;
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        return key.VerifyData([.. Encoding.UTF8.GetBytes(timestamp), .. body], signature[..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
