using System.Buffers.Text;
using System.Net.Mail;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>What SendGrid refuses with 400, as far as our mails could run into it.</summary>
internal static class MailRules
{
    private const int MostCustomArgs = 10_000;

    public static IEnumerable<MailError> Broken(MailPost? post)
    {
        if (post is null) return [new("Bad Request", null)];
        return [.. Recipients(post), .. Sender(post), .. Texts(post), .. Files(post), .. Args(post)];
    }

    private static IEnumerable<MailError> Recipients(MailPost post)
    {
        if (post.Personalizations is not { Count: > 0 } all)
        {
            yield return new("The personalizations field is required and must have at least one personalization.", "personalizations");
            yield break;
        }

        foreach (var (at, one) in all.Index())
        {
            var field = $"personalizations.{at}";
            if (one.To is not { Count: > 0 }) yield return new("The to array is required for all personalization objects, and must have at least one email object with a valid email address.", $"{field}.to");
            var everybody = (one.To ?? []).Concat(one.Cc ?? []).Concat(one.Bcc ?? []).Select(address => address.Email ?? "").ToArray();
            if (everybody.Any(address => !IsAddress(address))) yield return new("Does not contain a valid address.", $"{field}.to");
            if (everybody.Distinct(StringComparer.OrdinalIgnoreCase).Count() < everybody.Length)
            {
                yield return new("Each email address in the personalization block should be unique between to, cc, and bcc.", field);
            }
        }
    }

    private static IEnumerable<MailError> Sender(MailPost post)
    {
        if (!IsAddress(post.From?.Email)) yield return new("The from object must be provided for every email send. It is an object that requires the email parameter.", "from.email");
    }

    private static IEnumerable<MailError> Texts(MailPost post)
    {
        if (string.IsNullOrEmpty(post.Subject) && (post.Personalizations ?? []).Any(one => string.IsNullOrEmpty(one.Subject)))
        {
            yield return new("The subject is required. You can get around this requirement if you use a template with a subject defined.", "subject");
        }

        if (post.Content is not { Count: > 0 } content)
        {
            yield return new("Unless a valid template_id is provided, the content parameter is required.", "content");
            yield break;
        }

        if (content.Any(part => string.IsNullOrEmpty(part.Value))) yield return new("The content value must be a string at least one character in length.", "content");
        if (content.Skip(1).Any(part => part.Type == "text/plain")) yield return new("If present, text/plain and text/html may only be provided once and in this order.", "content");
    }

    private static IEnumerable<MailError> Files(MailPost post) => (post.Attachments ?? []).Index()
        .Where(file => string.IsNullOrEmpty(file.Item.Filename) || string.IsNullOrEmpty(file.Item.Content) || !Base64.IsValid(file.Item.Content))
        .Select(file => new MailError("The attachment content must be base64 encoded, and it must have a filename.", $"attachments.{file.Index}.content"));

    private static IEnumerable<MailError> Args(MailPost post)
    {
        var length = (post.CustomArgs ?? ImmutableDictionary<string, string>.Empty).Sum(one => one.Key.Length + (one.Value?.Length ?? 0));
        if (length > MostCustomArgs) yield return new("The custom_args cannot exceed 10,000 bytes.", "custom_args");
    }

    private static bool IsAddress(string? text) => text is not null && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);
}

/// <summary>One entry of SendGrid's "errors".</summary>
internal sealed record MailError(string Message, string? Field, string? Help = null);
