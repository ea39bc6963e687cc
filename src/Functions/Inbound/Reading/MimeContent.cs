using MimeKit;
using MimeKit.Cryptography;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>
/// Text and files of a MIME message in the order in which a reader sees them: Apple Mail writes text before and after a file as parts of
/// their own. Of alternatives the plain one is read, files in the others are kept.
/// </summary>
internal sealed class MimeContent
{
    private const int MostParts = 500;
    private readonly List<string> _texts = [];
    private int _parts;

    public List<MailFile> Files { get; } = [];

    public List<string> Problems { get; } = [];

    public string Text => string.Join("\n\n", _texts);

    public static MimeContent Of(MimeEntity? body)
    {
        var content = new MimeContent();
        if (body is not null) content.Take(body, textWanted: true);
        return content;
    }

    private void Take(MimeEntity entity, bool textWanted)
    {
        if (++_parts > MostParts)
        {
            if (_parts == MostParts + 1) Problems.Add($"Die Mail hat mehr als {MostParts} Teile; die weiteren wurden nicht gelesen.");
            return;
        }
        switch (entity)
        {
            case MultipartAlternative alternative: TakeOne(alternative, textWanted); break;
            case MultipartEncrypted: Problems.Add("Die Mail ist verschlüsselt (PGP); bitte unverschlüsselt schicken."); break;
            case Multipart several:
                foreach (var part in several) Take(part, textWanted);
                break;
            case TextPart text when !IsFile(text): if (textWanted) AddText(text); break;
            default: AddFile(entity); break;
        }
    }

    /// <summary>The plain text, if it says anything, else the HTML; files of all.</summary>
    private void TakeOne(MultipartAlternative alternative, bool textWanted)
    {
        var before = _texts.Count;
        foreach (var part in alternative.OrderBy(part => part is TextPart { IsPlain: true } ? 0 : 1))
            Take(part, textWanted && _texts.Count == before);
    }

    private static bool IsFile(TextPart text) =>
        text.IsAttachment || text.FileName is not null || text.ContentType.IsMimeType("text", "calendar");

    private void AddText(TextPart part)
    {
        using var decoded = Spool.Of(stream => part.Content?.DecodeTo(stream));
        var text = Charsets.Decode(decoded.Start(InboundLimits.TextBytes), part.ContentType.Charset);
        if (decoded.Length > InboundLimits.TextBytes) Problems.Add(MailParts.TooLong);
        if (part.IsHtml) text = HtmlText.Of(text);
        if (!string.IsNullOrWhiteSpace(text)) _texts.Add(text);
    }

    private void AddFile(MimeEntity entity)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name;
        if (entity is MessagePart { Message: { } message })
            Files.Add(new(name ?? Named(message), "message/rfc822", Spool.Of(stream => message.WriteTo(stream))));
        else if (entity is MimePart part)
            Files.Add(new(name ?? Unnamed(part), part.ContentType.MimeType, Spool.Of(stream => part.Content?.DecodeTo(stream))));
    }

    private static string Named(MimeMessage message) =>
        string.IsNullOrWhiteSpace(message.Subject) ? "angehängte Mail.eml" : $"{message.Subject}.eml";

    private static string Unnamed(MimePart part) => part.ContentType.MimeType switch
    {
        "application/pkcs7-mime" or "application/x-pkcs7-mime" => "smime.p7m",
        "application/pkcs7-signature" or "application/x-pkcs7-signature" => "smime.p7s",
        _ => "ohne Namen",
    };
}

/// <summary>An attached file with its content.</summary>
internal sealed record MailFile(string Name, string Type, Spool Content) : IDisposable
{
    public void Dispose() => Content.Dispose();
}
