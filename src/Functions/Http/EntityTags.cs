namespace Wiedervorlage.Functions.Http;

/// <summary>
/// Entity tags compared weakly (RFC 9110, 8.8.3.2): ours name a state and not its bytes, and who compresses on the way
/// makes <c>W/"7"</c> of <c>"7"</c>.
/// </summary>
internal static class EntityTags
{
    /// <summary>What stands between the quotes, without the mark of a weak one.</summary>
    public static string Opaque(string tag)
    {
        var bare = tag.Trim();
        return (bare.StartsWith("W/", StringComparison.Ordinal) ? bare[2..] : bare).Trim('"');
    }

    public static bool Same(string one, string other) => Opaque(one) == Opaque(other);
}
