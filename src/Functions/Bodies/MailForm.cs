using MimeKit;

namespace Wiedervorlage.Functions.Bodies;

/// <summary>Whether a text is one mail address.</summary>
internal static class MailForm
{
    public static bool IsAddress(string? text) => text is not null && MailboxAddress.TryParse(text, out var address) && address.Address == text.Trim() && text.Contains('@', StringComparison.Ordinal);
}
