using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>What SendGrid tells of the mails.</summary>
internal sealed partial class DutyCity
{
    private static readonly ECDsa _sendGrid = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static string EventsKey => Convert.ToBase64String(_sendGrid.ExportSubjectPublicKeyInfo());

    /// <summary>Every stored row with its ETag: the same before and after what changes nothing.</summary>
    public async Task<string[]> RowsAsync()
    {
        var all = new List<string>();
        foreach (var table in Tables.All)
            await foreach (var row in _storage.Table(table).FindAsync(new(), Stop)) all.Add($"{table} {row.Partition} {row.Key} {row.ETag}");
        return [.. all];
    }

    /// <summary>A link to an implementation, as a letter has it.</summary>
    public async Task<string> WorkAsync(string id, string unit)
    {
        await Get<ImplementationCommands>().OpenAsync(new(new(id), Sid, new(unit), $"Umsetzung {id}", new Origin("Beschluss vom 17.03.2026", Today, "0067/2026", null, []), true), Stop);
        return Get<WorkLinks>().For(new(id), new(unit)).Split('/')[^1];
    }

    /// <summary>SendGrid posts an event of a mail, signed.</summary>
    public async Task EventAsync(string key, string what = "bounce", string reason = "550 unknown")
    {
        var body = $$"""[{"event":"{{what}}","reason":"{{reason}}","key":"{{key}}"}]{{"\r\n"}}""";
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var timestamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Request.Headers[SendGridSignature.TimestampHeader] = timestamp;
        context.Request.Headers[SendGridSignature.SignatureHeader] = Convert.ToBase64String(
            _sendGrid.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        var answer = await Get<SendGridEventsFunction>().RunAsync(context.Request, Stop);
        Assert.Equal(204, Assert.IsAssignableFrom<IStatusCodeHttpResult>(answer).StatusCode);
        await SettleAsync();
    }
}
