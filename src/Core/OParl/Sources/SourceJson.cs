using System.Text;
using System.Text.Json;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>The JSON of a city's system as it really comes; what no endpoint should send is met here, once for all.</summary>
public static class SourceJson
{
    private const int Deepest = 32;

    /// <summary>
    /// The root, or in German why there is none. <c>Mended</c>: raw control characters stood in strings and were escaped.
    /// </summary>
    /// <param name="text">The body of an answer, with or without a byte order mark.</param>
    public static (JsonElement? Root, bool Mended, string? Problem) Read(string text)
    {
        var bare = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        if (bare.IsEmpty) return (null, false, "Die Antwort ist leer.");
        if (bare[0] == '<') return (null, false, "Statt Daten kam eine Seite in HTML.");
        if (Parse(bare.ToString()) is { } whole) return (whole, false, null);
        return Parse(Escaped(bare)) is { } mended ? (mended, true, null) : (null, false, "Die Antwort ist kein JSON.");
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = Deepest, AllowTrailingCommas = true });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>U+0000 to U+001F inside strings, as ALLRIS 3 sends them.</summary>
    private static string Escaped(ReadOnlySpan<char> text)
    {
        var (built, inString, escape) = (new StringBuilder(text.Length + 64), false, false);
        foreach (var sign in text)
        {
            if (inString && sign < ' ') built.Append($"\\u{(int)sign:x4}");
            else built.Append(sign);
            if (escape) escape = false;
            else if (inString && sign == '\\') escape = true;
            else if (sign == '"') inString = !inString;
        }
        return built.ToString();
    }
}
