using Wiedervorlage.Core.Mail.Inbound;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>Reads a whole post of SendGrid's Inbound Parse that lies in memory.</summary>
internal static class PostReader
{
    /// <summary>Never throws over what is in it: anyone can post anything, and a library may fail on it in any way (P27).</summary>
    public static PostReading Read(byte[] post, string contentType)
    {
        if (post.Length == 0) return new PostReading.NotUnderstood("Die Mail ist leer angekommen.", null);
        try
        {
            if (FormPost.Read(post, contentType) is not { } form) return new PostReading.NotUnderstood("Was angekommen ist, ist kein Formular, wie es der Mail-Dienst schickt.", null);
            if (form.Bytes("email") is { } message) return Understood(RawModeMail.Read(message), form);
            return form.Has("from") || form.Has("headers") || form.Has("text") || form.Has("html")
                ? Understood(DefaultModeMail.Read(form), form)
                : new PostReading.NotUnderstood("In dem, was angekommen ist, ist keine Mail.", null);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            return new PostReading.NotUnderstood($"Die Mail ist beschädigt oder nicht lesbar ({cause.GetType().Name}).", cause);
        }
    }

    private static PostReading.Understood Understood(MailParts parts, FormPost form) => new(parts.With(form), parts.Files);
}

/// <summary>What could be made of a post.</summary>
internal abstract record PostReading
{
    private PostReading() { }

    /// <param name="Files">Its attachments with their content, in the order of the mail.</param>
    internal sealed record Understood(IncomingMail Mail, IReadOnlyList<MailFile> Files) : PostReading;

    /// <param name="Why">German, one sentence.</param>
    internal sealed record NotUnderstood(string Why, Exception? Cause) : PostReading;
}
