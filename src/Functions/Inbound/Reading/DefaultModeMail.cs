using System.Text.Json;
using MimeKit;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>A mail that SendGrid has taken apart: texts in fields, each in a charset of its own, attachments as files.</summary>
internal static class DefaultModeMail
{
    public static MailParts Read(FormPost form)
    {
        using var lines = new MemoryStream([.. form.Content("headers")?.Start(InboundLimits.TextBytes) ?? [], .. "\r\n\r\n"u8]);
        var headers = HeaderList.Load(lines);
        var text = form.Text("text");
        var plain = !string.IsNullOrWhiteSpace(text);
        var problems = form.IsCut(plain ? "text" : "html") ? [MailParts.TooLong] : Array.Empty<string>();
        foreach (var (header, field) in new[] { (HeaderId.To, "to"), (HeaderId.Cc, "cc") })
            if (headers[header] is null && form.Text(field) is { } told) headers.Add(header, told.ReplaceLineEndings(" "));
        return new MailParts(
            headers, form.Text("from") ?? headers[HeaderId.From], form.Text("subject") ?? headers[HeaderId.Subject],
            plain ? text! : form.Text("html") is { } html ? HtmlText.Of(html) : "", [.. Files(form)], problems);
    }

    /// <summary>attachment1 … attachmentN; what they are stands in <c>attachment-info</c>, or beside each.</summary>
    private static IEnumerable<MailFile> Files(FormPost form)
    {
        var info = form.Json("attachment-info");
        foreach (var name in form.Names.Where(name => name.StartsWith("attachment", StringComparison.Ordinal) && name.Length > 10
            && char.IsAsciiDigit(name[10])))
        {
            var told = info is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty(name, out var one)
                && one.ValueKind == JsonValueKind.Object ? one : default;
            yield return new(
                Told(told, "filename") ?? Told(told, "name") ?? form.FileName(name) ?? name, Told(told, "type") ?? form.ContentType(name)
                    ?? "application/octet-stream", form.Content(name)!);
        }
    }

    private static string? Told(JsonElement told, string name) =>
        told.ValueKind == JsonValueKind.Object && told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}
