using System.Text;
using MimeKit;
using MimeKit.Tnef;
using Org.BouncyCastle.Cms;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Inbound.Attachments;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>
/// Attachments with what they say. What only wraps others is opened: winmail.dat (TNEF), signed mail (S/MIME), attached mails. Within
/// limits of time, depth and
/// number, one file after the other.
/// </summary>
internal sealed class OpenedFiles
{
    private const int Deepest = 4;
    private const int Most = 60;
    private readonly List<IncomingAttachment> _files = [];
    private readonly List<string> _problems = [];
    private readonly StringBuilder _text = new();
    private readonly ReadingTime _time = new();
    private readonly List<MailFile>? _kept;

    private OpenedFiles(List<MailFile>? kept = null) => _kept = kept;

    /// <summary>Texts of signed parts, which are the mail's own.</summary>
    public string Text => _text.ToString();

    public ImmutableArray<IncomingAttachment> Files => [.. _files];

    public ImmutableArray<string> Problems => [.. _problems.Distinct()];

    public static OpenedFiles Of(IEnumerable<MailFile> files)
    {
        var opened = new OpenedFiles();
        foreach (var file in files) opened.Take(file, "", null, 0);
        return opened;
    }

    /// <summary>
    /// The files themselves, without reading them: of what only wraps others (winmail.dat, signed mail) what is in it, of an attached mail
    /// itself and what is in it.
    /// Those that <paramref name="files"/> holds stay its own; dispose of the others.
    /// </summary>
    public static IReadOnlyList<MailFile> Unwrapped(IEnumerable<MailFile> files)
    {
        var kept = new List<MailFile>();
        var opened = new OpenedFiles(kept);
        foreach (var file in files) opened.Take(file, "", null, 0);
        return kept;
    }

    private void Take(MailFile file, string within, string? from, int depth)
    {
        var name = within + MailHeaders.Line(file.Name);
        if (_files.Count >= Most || depth > Deepest) _problems.Add(
            "Die Mail enthält zu viele oder zu tief verschachtelte Anhänge; sie wurden nicht alle gelesen.");
        else if (!IsWrapper(file)) Add(file, name, from);
        else
            try
            {
                Unwrap(file, name, from, depth);
            }
            catch (Exception cause) when (cause is not OutOfMemoryException)
            {
                // Whatever a library finds wrong with a stranger's file: the mail is shown with it, and a person opens the file.
                _kept?.Add(file);
                _files.Add(new(name, MailHeaders.MediaType(file.Type), file.Content.Length, null,
                    $"Die Datei ist beschädigt und lässt sich nicht öffnen ({cause.GetType().Name}).") { MayHoldMotion = true,
                        From = from });
            }
    }

    private void Add(MailFile file, string name, string? from)
    {
        _kept?.Add(file with { Name = name });
        if (_kept is not null) return;
        var read = AttachmentText.Read(file, _time);
        var text = read.Text is { Length: > InboundLimits.Text } ? read.Text[..InboundLimits.Text] : read.Text;
        _files.Add(new(name, MailHeaders.MediaType(file.Type), file.Content.Length, text,
            read.Problem) { MayHoldMotion = read.MayHoldMotion, From = from });
    }

    private static bool IsWrapper(MailFile file) => IsMail(file) || IsTnef(file) || IsSmime(file);

    private static bool IsMail(MailFile file) =>
        file.Type.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase)
            || file.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);

    private static bool IsTnef(MailFile file) => file.Content.Start(4) is [0x78, 0x9F, 0x3E, 0x22];

    private static bool IsSmime(MailFile file) =>
        file.Type.Contains("pkcs7-mime", StringComparison.OrdinalIgnoreCase)
            || file.Name.EndsWith(".p7m", StringComparison.OrdinalIgnoreCase);

    private void Unwrap(MailFile file, string name, string? from, int depth)
    {
        if (file.Content.Length > InboundLimits.Attachment) throw new InvalidDataException();
        if (IsMail(file)) TakeMail(file, name, depth);
        else if (IsTnef(file)) TakeTnef(file, name, from, depth);
        else TakeSigned(file, name, from, depth);
    }

    private void TakeMail(MailFile file, string name, int depth)
    {
        using var message = MimeMessage.Load(RawModeMail.Options, file.Content.Open(), persistent: true);
        var sender = MailHeaders.OneAddress(message.Headers[HeaderId.From]);
        _kept?.Add(file with { Name = name });
        var content = Reading.MimeContent.Of(message.Body);
        var subject = MailHeaders.Line(MailHeaders.Decoded(message.Headers[HeaderId.Subject]));
        // The inner subject names the title where the letter does not.
        var text = MailText.Clean(content.Text.Contains("Titel", StringComparison.Ordinal)
            ? content.Text : $"Betreff: {subject}\n\n{content.Text}");
        _files.Add(new(name, "message/rfc822", file.Content.Length, text.Length > InboundLimits.Text
            ? text[..InboundLimits.Text] : text, null) { From = sender.Length > 0 ? sender : "unbekannt" });
        _problems.AddRange(content.Problems);
        TakeAll(content.Files, $"{name}/", sender.Length > 0 ? sender : "unbekannt", depth);
    }

    private void TakeTnef(MailFile file, string name, string? from, int depth)
    {
        using var bytes = file.Content.Open();
        using var part = new TnefPart { Content = new MimeKit.MimeContent(bytes) };
        using var message = part.ConvertToMessage();
        var content = Reading.MimeContent.Of(message.Body);
        _text.Append(content.Text).Append("\n\n");
        TakeAll(content.Files, $"{name}/", from, depth);
    }

    private void TakeSigned(MailFile file, string name, string? from, int depth)
    {
        using var bytes = file.Content.Open();
        var type = Org.BouncyCastle.Asn1.Cms.ContentInfo.GetInstance(new Org.BouncyCastle.Asn1.Asn1InputStream(bytes).ReadObject());
        if (!type.ContentType.Equals(Org.BouncyCastle.Asn1.Cms.CmsObjectIdentifiers.SignedData))
        {
            _problems.Add("Die Mail ist verschlüsselt (S/MIME); bitte unverschlüsselt schicken.");
            _kept?.Add(file);
            return;
        }
        if (new CmsSignedData(type).SignedContent is not { } signed) return;
        using var inner = Spool.Of(signed.Write);
        using var stream = inner.Open();
        using var entity = MimeEntity.Load(RawModeMail.Options, stream, persistent: true);
        var content = Reading.MimeContent.Of(entity);
        _text.Append(content.Text).Append("\n\n");
        _problems.AddRange(content.Problems);
        TakeAll(content.Files, name.EndsWith("smime.p7m", StringComparison.OrdinalIgnoreCase) ? "" : $"{name}/", from, depth);
    }

    private void TakeAll(List<MailFile> files, string within, string? from, int depth)
    {
        foreach (var file in files)
        {
            Take(file, within, from, depth + 1);
            if (_kept?.Exists(kept => kept.Content == file.Content) != true) file.Dispose();
        }
    }
}
