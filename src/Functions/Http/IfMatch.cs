using System.Globalization;
using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Http;

/// <summary>A version as an entity tag: what the caller has seen, and what stands now.</summary>
internal static class IfMatch
{
    /// <summary>Null without the header or with "*"; a refusal when it is no version.</summary>
    public static Answer<int?> Read(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString().Trim();
        if (text is "" or "*") return (int?)null;
        return int.TryParse(EntityTags.Opaque(text), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (int?)version
            : new Refusal.Invalid("If-Match", $"„{text}“ ist kein Stand. Erwartet wird die Zahl aus „version“, zum Beispiel \"7\".");
    }

    public static void Write(HttpResponse response, int version) => response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
