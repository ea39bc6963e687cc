namespace Wiedervorlage.Functions.Texts;

/// <summary>Sizes in bytes.</summary>
internal static class InboundLimits
{
    /// <summary>Largest post that is taken; SendGrid's largest is about 30 MB. Above it: 413.</summary>
    public const long Post = 50 * 1024 * 1024;

    /// <summary>Largest post that is read. Above it the mail is kept and shown as too large.</summary>
    public const long Read = 32 * 1024 * 1024;

    /// <summary>Largest attachment in which a motion is looked for.</summary>
    public const int Attachment = 16 * 1024 * 1024;

    /// <summary>Bytes of a text that are read.</summary>
    public const int TextBytes = 1_600_000;

    /// <summary>Characters of a mail's or an attachment's text that are kept in its row; all of it is in the original.</summary>
    public const int Text = 400_000;
}
