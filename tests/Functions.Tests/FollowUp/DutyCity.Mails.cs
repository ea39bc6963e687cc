using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>What SendGrid tells of the mails.</summary>
internal sealed partial class DutyCity
{
    private static readonly ECDsa _sendGrid = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static string EventsKey => Convert.ToBase64String(_sendGrid.ExportSubjectPublicKeyInfo());

    /// <summary>SendGrid posts an event of a mail, signed.</summary>
    public async Task EventAsync(string key, string what = "bounce", string reason = "550 unknown")
    {
        var body = $$"""[{"event":"{{what}}","reason":"{{reason}}","key":"{{key}}"}]{{"\r\n"}}""";
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Request.Headers[SendGridSignature.TimestampHeader] = "1774000000";
        context.Request.Headers[SendGridSignature.SignatureHeader] = Convert.ToBase64String(
            _sendGrid.SignData(Encoding.UTF8.GetBytes("1774000000" + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        var answer = await Get<SendGridEventsFunction>().RunAsync(context.Request, Stop);
        Assert.Equal(204, Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer).StatusCode);
        await SettleAsync();
    }
}
