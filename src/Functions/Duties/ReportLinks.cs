using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Functions.Duties;

/// <summary>To what a signed link is bound.</summary>
internal sealed record LinkTarget(DutyId Duty, string Period, UnitId Unit);

/// <summary>Signed links: a unit reports by them without signing in. Bound to duty, period and unit (HMAC-SHA-256); how long one lives is decided by the state of the period.</summary>
internal sealed class ReportLinks(Settings settings)
{
    private const int MacLength = 16;
    private const char Between = '\n';

    /// <summary>The whole address of the page.</summary>
    public string For(ReportingDuty duty, string period) => $"{settings.BaseUrl}/bericht/{Token(new(duty.Id, period, duty.Unit))}";

    public string Token(LinkTarget target)
    {
        var payload = Encoding.UTF8.GetBytes(string.Join(Between, target.Duty.Value, target.Period, target.Unit.Value));
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(Mac(payload))}";
    }

    /// <summary>Null when it is made up or damaged.</summary>
    public LinkTarget? Read(string token)
    {
        if (token.Split('.') is not [var body, var mac] || !Base64Url.IsValid(body) || !Base64Url.IsValid(mac)) return null;
        var payload = Base64Url.DecodeFromChars(body);
        if (!CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(mac), Mac(payload))) return null;
        return Encoding.UTF8.GetString(payload).Split(Between) is [var duty, var period, var unit] ? new(new(duty), period, new(unit)) : null;
    }

    /// <summary>A link lives until its period is settled, and as long as the duty is that unit's.</summary>
    public static bool IsLive(LinkTarget target, ReportingDuty duty) =>
        duty.Unit == target.Unit && duty.Discharged is null && duty.Find(target.Period) is { State: not (PeriodState.Settled or PeriodState.Discharged) };

    private byte[] Mac(byte[] payload) => HMACSHA256.HashData(Convert.FromBase64String(settings.LinkKey), (byte[])[.. "report:"u8, .. payload])[..MacLength];
}
