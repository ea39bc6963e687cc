using Azure.Data.Tables;

namespace Wiedervorlage.LocalHost.Durable.Storage;

/// <summary>Long texts, split over properties: one holds 32,000 characters (64 KiB).</summary>
internal static class Pieces
{
    public const int Longest = 32_000;

    public static IEnumerable<string> Split(string text, int longest = Longest)
    {
        for (var from = 0; from < text.Length;)
        {
            var length = Math.Min(longest, text.Length - from);
            if (from + length < text.Length && char.IsHighSurrogate(text[from + length - 1])) length--;
            yield return text.Substring(from, length);
            from += length;
        }
    }

    /// <summary>Writes Name000, Name001 … and how many they are; -1 stands for no text at all.</summary>
    public static void Put(TableEntity entity, string name, string? text)
    {
        entity[name + "Pieces"] = text is null ? -1 : 0;
        if (text is null) return;
        var count = 0;
        foreach (var piece in Split(text)) entity[$"{name}{count++:D3}"] = piece;
        entity[name + "Pieces"] = count;
    }

    public static string? Take(TableEntity entity, string name)
    {
        var count = entity.GetInt32(name + "Pieces") ?? -1;
        return count < 0 ? null : string.Concat(Enumerable.Range(0, count).Select(i => entity.GetString($"{name}{i:D3}")));
    }
}
