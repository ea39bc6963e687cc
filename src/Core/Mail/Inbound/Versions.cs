using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Mail.Inbound;

/// <summary>Whether a motion is there already, under the same title.</summary>
internal static partial class Versions
{
    public static OpenMotion? Of(string? title, IEnumerable<OpenMotion> open) =>
        title is null || Plain(title) is not { Length: > 2 } plain ? null : open.FirstOrDefault(motion => Plain(motion.Title) == plain);

    /// <summary>Letters and digits, without "(neue Fassung)" and what follows a comma like "korrigiert".</summary>
    private static string Plain(string title) => Others().Replace(Added().Replace(title, "").ToLowerInvariant(), "");

    [GeneratedRegex(
        @"\s*[(\[,–-]+\s*(?:neue|geänderte|überarbeitete|korrigierte|zweite|aktualisierte|2\.|V\d|Version|Fassung|Neufassung"
        + @"|korrigiert|überarbeitet|Korrektur)\b.*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Added();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
