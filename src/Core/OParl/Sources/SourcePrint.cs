using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>What an object's content comes to, whatever the order of its fields: 24 hexadecimal digits of its SHA-256.</summary>
internal static class SourcePrint
{
    private static readonly string[] _stamps = ["created", "modified"];

    public static (string Print, string Stamp) Of(JsonElement of, params string[] without) =>
        (Of(of, [.. without, .. _stamps], true), Of(of, without, false));

    private static string Of(JsonElement of, string[] without, bool deep)
    {
        var built = new StringBuilder();
        Write(of, without, deep, built);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(built.ToString())))[..24];
    }

    /// <summary>At the top all of <paramref name="without"/> is left out; below it the stamps, where they do not count.</summary>
    private static void Write(JsonElement of, string[] without, bool deep, StringBuilder built)
    {
        if (of.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in of.EnumerateObject().Where(field => !without.Contains(field.Name))
                .OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                built.Append('{').Append(field.Name).Append(':');
                Write(field.Value, deep ? _stamps : [], deep, built);
            }
            built.Append('}');
        }
        else if (of.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in of.EnumerateArray()) Write(one, deep ? _stamps : [], deep, built.Append('['));
            built.Append(']');
        }
        else built.Append(of.GetRawText());
    }
}
