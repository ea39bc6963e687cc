using Wiedervorlage.Core.Mail.Inbound;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>Reads a post of SendGrid's Inbound Parse from a stream. Dispose of what it gives: attachments lie in files.</summary>
internal static class PostReader
{
    /// <summary>Never throws over what is in it: anyone can post anything, and a library may fail on it in any way (P27).</summary>
    /// <param name="post">All of it.</param>
    /// <param name="contentType">With the boundary.</param>
    /// <param name="isVouchedFor">Whether the attachments of a mail are opened.</param>
    public static PostReading Read(Stream post, string contentType, Func<IncomingMail, bool> isVouchedFor)
    {
        if (post is { CanSeek: true, Length: 0 }) return new PostReading.NotUnderstood("Die Mail ist leer angekommen.", null);
        FormPost? form = null;
        try
        {
            form = FormPost.Read(post, contentType);
            if (form is null)
                return new PostReading.NotUnderstood("Was angekommen ist, ist kein Formular, wie es der Mail-Dienst schickt.", null);
            if (form.Content("email") is { } message) return Understood(RawModeMail.Read(message), form, isVouchedFor);
            if (form.Has("from") || form.Has("headers") || form.Has("text") || form.Has("html"))
                return Understood(DefaultModeMail.Read(form), form, isVouchedFor);
            form.Dispose();
            return new PostReading.NotUnderstood("In dem, was angekommen ist, ist keine Mail.", null);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            form?.Dispose();
            return new PostReading.NotUnderstood($"Die Mail ist beschädigt oder nicht lesbar ({cause.GetType().Name}).", cause);
        }
    }

    private static PostReading.Understood Understood(MailParts parts, FormPost form, Func<IncomingMail, bool> isVouchedFor) =>
        new(parts.With(form, isVouchedFor), parts.Files, form);
}

/// <summary>What could be made of a post.</summary>
internal abstract record PostReading : IDisposable
{
    private PostReading() { }

    public virtual void Dispose()
    {
    }

    /// <param name="Files">Its attachments with their content, in the order of the mail, as they were sent.</param>
    internal sealed record Understood(IncomingMail Mail, IReadOnlyList<MailFile> Files, FormPost Form) : PostReading
    {
        public override void Dispose()
        {
            foreach (var file in Files) file.Dispose();
            Form.Dispose();
            base.Dispose();
        }
    }

    /// <param name="Why">German, one sentence.</param>
    internal sealed record NotUnderstood(string Why, Exception? Cause) : PostReading;
}
