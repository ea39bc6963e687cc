namespace Wiedervorlage.Core.Mail;

/// <summary>How the parts of a mail's key are spelt.</summary>
public static class Keys
{
    /// <summary>The kind in camelCase, as stored and as in samples/expected-mails.csv.</summary>
    public static string Of(MailKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
