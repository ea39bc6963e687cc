using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>The key pair by which events are signed: ECDSA P-256 with SHA-256, DER, over the timestamp's bytes and the raw body.</summary>
internal sealed class SinkKey : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>Base64 of the X.509 SubjectPublicKeyInfo, as SendGrid shows it.</summary>
    public string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public string Sign(string timestamp, byte[] body) => Convert.ToBase64String(
        _key.SignData([.. Encoding.UTF8.GetBytes(timestamp), .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public void Dispose() => _key.Dispose();
}
