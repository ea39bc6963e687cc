using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Bodies;

/// <summary>Whether a text is one bare mail address, as offices have them: no display name, no comment, no quoted part.</summary>
public static partial class MailForm
{
    /// <summary>True for "buero@stadt.example"; false for null, for several addresses and for "Büro &lt;buero@stadt.example&gt;".</summary>
    public static bool IsAddress(string? text) => text is { Length: <= 254 } && Form().IsMatch(text.Trim());

    [GeneratedRegex(@"^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
