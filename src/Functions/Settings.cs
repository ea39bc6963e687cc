using Wiedervorlage.Core.Papers;

namespace Wiedervorlage.Functions;

/// <summary>What local.settings.sample.json lists, bound from the app's settings by name.</summary>
internal sealed class Settings
{
    /// <summary>Separates what shares a storage account: prefix of tables, queues, containers and the task hub (P39). 3 to 20 of a-z and 0-9, a letter first.</summary>
    public string Stage { get; set; } = "local";

    /// <summary>Where people reach the app, without a trailing slash; links in mails begin with it.</summary>
    public string BaseUrl { get; set; } = "http://127.0.0.1:7071";

    /// <summary>By which door mails go out: "sendGrid" or "smtp".</summary>
    public string MailBy { get; set; } = "sendGrid";

    /// <summary>The SMTP server that takes our mails; needed with MailBy "smtp".</summary>
    public string SmtpHost { get; set; } = "";

    public int SmtpPort { get; set; } = 587;

    /// <summary>"startTls" (587), "tls" from the first byte (465), or "none": only for a server on the same machine or network that asks for no password.</summary>
    public string SmtpSecurity { get; set; } = "startTls";

    /// <summary>Empty: the server knows us without signing in.</summary>
    public string SmtpUser { get; set; } = "";

    /// <summary>From Key Vault in Azure.</summary>
    public string SmtpPassword { get; set; } = "";

    /// <summary>Key of the SendGrid account. From Key Vault in Azure.</summary>
    public string SendGridApiKey { get; set; } = "";

    /// <summary>Base address of SendGrid's API without "/v3"; the local mail sink answers under /local/sendgrid.</summary>
    public string SendGridHost { get; set; } = "https://api.sendgrid.com";

    /// <summary>Base64 of SendGrid's public key for the event webhook (X.509 SubjectPublicKeyInfo). Empty: events are refused.</summary>
    public string SendGridEventsPublicKey { get; set; } = "";

    /// <summary>The same for Inbound Parse. Empty: only the function key is checked.</summary>
    public string InboundMailPublicKey { get; set; } = "";

    /// <summary>Sender of all mails.</summary>
    public string MailFrom { get; set; } = "wiedervorlage@stadt.example";

    /// <summary>Domain that receives answers.</summary>
    public string ReplyDomain { get; set; } = "antwort.stadt.example";

    /// <summary>Base64 of at least 32 bytes: the HMAC key of signed links.</summary>
    public string LinkKey { get; set; } = "";

    /// <summary>"ask": a mail in doubt waits for the office. "sendAgain": it is sent again.</summary>
    public string InDoubt { get; set; } = "ask";

    /// <summary>Days after which the text of a mail that needs nothing more is deleted: it holds addresses. That it was sent, and when, stays.</summary>
    public int KeepMailsDays { get; set; } = 400;

    /// <summary>Real seconds after which a stored fact or an unfinished mail is looked at again; longer than any command takes.</summary>
    public int CheckAfterSeconds { get; set; } = 60;

    /// <summary>"off" starts and wakes no orchestration; everything recorded meanwhile is caught up with when it is "on" again.</summary>
    public string Orchestrations { get; set; } = "on";

    /// <summary>
    /// How this city numbers its papers: <c>{number}</c> or <c>{number:0000}</c> once, <c>{year}</c> or <c>{year:00}</c> at most once, the rest as it stands:
    /// "{number:0000}/{year}" is 0067/2026, "{year}/{number:0000}" is 2026/0067. Numbers that do not fit it are taken all the same, and compared as text.
    /// </summary>
    public string PaperNumbers { get; set; } = PaperNumbering.Usual;

    /// <summary>Address of the OpenID Connect provider, without "/.well-known/…". Empty: nobody can sign in.</summary>
    public string SignInAuthority { get; set; } = "";

    /// <summary>As which client the provider knows us.</summary>
    public string SignInClientId { get; set; } = "";

    /// <summary>From Key Vault in Azure.</summary>
    public string SignInClientSecret { get; set; } = "";

    /// <summary>What is asked of the provider, beside openid: scopes with blanks between.</summary>
    public string SignInScopes { get; set; } = "profile offline_access";

    /// <summary>Which claims give which role; see <see cref="Core.People.RoleMap"/>.</summary>
    public string SignInRoles { get; set; } = "";

    /// <summary>Minutes after which the provider is asked again which roles a person has.</summary>
    public int RolesFreshMinutes { get; set; } = 15;

    /// <summary>Hours after which everybody signs in anew.</summary>
    public int SessionHours { get; set; } = 10;

    /// <summary>
    /// "refused": a city's system (OParl) is read only where its name leads out of our own network. "allowed": also inside it, where that system stands beside us.
    /// </summary>
    public string SourcesInside { get; set; } = "refused";

    public TimeSpan CheckAfter() => TimeSpan.FromSeconds(CheckAfterSeconds);
}
