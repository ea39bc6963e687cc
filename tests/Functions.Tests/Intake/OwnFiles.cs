using System.IO.Compression;
using System.Security;
using System.Text;

namespace Wiedervorlage.Functions.Tests.Intake;

/// <summary>Files made by hand.</summary>
internal static class OwnFiles
{
    public static byte[] Odt(params string[] lines) => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
            + string.Concat(lines.Select(line => $"<text:p>{SecurityElement.Escape(line)}</text:p>")) + "</office:text></office:body></office:document-content>"));

    public static byte[] Rtf(params string[] lines) => Encoding.ASCII.GetBytes(
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0 " + string.Concat(lines.Select(line => string.Concat(line.Select(Escaped)) + "\\par\n")) + "}");

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        return stream.ToArray();
    }

    private static string Escaped(char one) => one < 128 ? one.ToString() : one < 256 ? $"\\'{(int)one:x2}" : $"\\u{(int)one}?";
}
