using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Core.People;

namespace Wiedervorlage.Functions;

/// <summary>Settings that cannot work stop the start, by name, instead of failing at the first mail.</summary>
internal static partial class SettingsCheck
{
    private const int ShortestLinkKey = 32;

    /// <returns><paramref name="settings"/>; throws with all that is wrong.</returns>
    public static Settings Checked(Settings settings)
    {
        var wrong = Wrong(settings).ToArray();
        return wrong.Length == 0 ? settings : throw new InvalidOperationException($"Settings: {string.Join("; ", wrong)}.");
    }

    private static IEnumerable<string> Wrong(Settings settings)
    {
        if (!StageName().IsMatch(settings.Stage)) yield return "Stage is 3 to 20 of a-z and 0-9, a letter first";
        if (!IsWebAddress(settings.BaseUrl)) yield return "BaseUrl is an http(s) address without a slash at its end";
        if (!IsWebAddress(settings.SendGridHost)) yield return "SendGridHost is an http(s) address without a slash at its end";
        if (settings.MailBy is not ("sendGrid" or "smtp")) yield return "MailBy is sendGrid or smtp";
        if (settings.MailBy == "smtp" && Uri.CheckHostName(settings.SmtpHost) is UriHostNameType.Unknown)
            yield return "SmtpHost is the name of a server";
        if (settings.SmtpPort is < 1 or > 65535) yield return "SmtpPort is 1 to 65535";
        if (settings.SmtpSecurity is not ("startTls" or "tls" or "none")) yield return "SmtpSecurity is startTls, tls or none";
        if (settings is { MailBy: "smtp", SmtpSecurity: "none", SmtpUser.Length: > 0 })
            yield return "SmtpSecurity is startTls or tls where SmtpUser is set";
        if (BytesOf(settings.LinkKey) is not { Length: >= ShortestLinkKey }) yield return "LinkKey is base64 of at least 32 bytes";
        if (!IsPublicKey(settings.SendGridEventsPublicKey)) yield return "SendGridEventsPublicKey is base64 of an EC public key";
        if (!IsPublicKey(settings.InboundMailPublicKey)) yield return "InboundMailPublicKey is base64 of an EC public key";
        if (settings.InDoubt is not ("ask" or "sendAgain")) yield return "InDoubt is ask or sendAgain";
        if (settings.Orchestrations is not ("on" or "off")) yield return "Orchestrations is on or off";
        if (PaperNumbering.Read(settings.PaperNumbers) is null)
            yield return "PaperNumbers is a pattern with {number} once and {year} at most once, as in \"{number:0000}/{year}\"";
        if (settings.SourcesInside is not ("refused" or "allowed")) yield return "SourcesInside is refused or allowed";
        if (settings.KeepMailsDays < 31) yield return "KeepMailsDays is at least 31";
        if (settings.CheckAfterSeconds < 1) yield return "CheckAfterSeconds is at least 1";
        foreach (var wrong in WrongSignIn(settings)) yield return wrong;
    }

    private static IEnumerable<string> WrongSignIn(Settings settings)
    {
        if (RoleMap.Read(settings.SignInRoles).Refusal is { } unread) yield return unread.Text.TrimEnd('.');
        if (settings.RolesFreshMinutes is < 1 or > 1440) yield return "RolesFreshMinutes is 1 to 1440";
        if (settings.SessionHours is < 1 or > 24) yield return "SessionHours is 1 to 24";
        if (settings.SignInAuthority.Length == 0) yield break;
        if (!IsWebAddress(settings.SignInAuthority) || (IsSecret(settings.BaseUrl) && !IsSecret(settings.SignInAuthority)))
            yield return "SignInAuthority is an https address without a slash at its end";
        if (settings.SignInClientId.Length == 0) yield return "SignInClientId is needed with SignInAuthority";
    }

    private static bool IsSecret(string address) => address.StartsWith("https:", StringComparison.Ordinal);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && !text.EndsWith('/');

    private static bool IsPublicKey(string text)
    {
        if (text.Length == 0) return true;
        if (BytesOf(text) is not { } bytes) return false;
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes, out _);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? BytesOf(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    [GeneratedRegex("^[a-z][a-z0-9]{2,19}$")]
    private static partial Regex StageName();
}
