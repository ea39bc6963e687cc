using System.IO.Compression;

namespace Wiedervorlage.Functions.Imports;

/// <summary>A file that was looked at, carried by the page to the form that takes it: nothing is kept before somebody has said yes.</summary>
internal static class PackedFile
{
    /// <summary>What a form's field may hold.</summary>
    private const int LongestField = 3 * 1024 * 1024;

    /// <summary>Null when it is too long for a field.</summary>
    public static string? Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal)) zip.Write(bytes);
        return Convert.ToBase64String(packed.ToArray()) is { Length: <= LongestField } text ? text : null;
    }

    /// <summary>Null when it is none of ours, or more than a file may hold.</summary>
    public static byte[]? Unpack(string text)
    {
        var bytes = new byte[UploadedFile.MostBytes + 1];
        try
        {
            using var zip = new GZipStream(new MemoryStream(Convert.FromBase64String(text)), CompressionMode.Decompress);
            var length = zip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length is > 0 and <= UploadedFile.MostBytes ? bytes[..length] : null;
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
