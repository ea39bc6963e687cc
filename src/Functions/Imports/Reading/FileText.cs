using System.Text;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Imports.Reading;

/// <summary>The text of an uploaded file: UTF-8 or UTF-16 by its mark, else UTF-8 if it is, else Windows-1252, as German Excel saves it.</summary>
internal static class FileText
{
    /// <summary>The text, or what to do instead when the file holds no text.</summary>
    public static (string? Text, string? Problem) Of(byte[] bytes)
    {
        if (bytes.Length == 0) return (null, "Die Datei ist leer.");
        if (bytes is [0x50, 0x4B, ..] or [0xD0, 0xCF, ..]) return (null, "Das ist keine Textdatei, sondern wohl eine Arbeitsmappe. In Excel: Datei, Speichern unter, CSV UTF-8.");
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Charsets.Decode(bytes, null),
        };
        return text.Contains('\0', StringComparison.Ordinal) ? (null, "Das ist keine Textdatei. Erwartet wird CSV, für Sitzungen auch iCalendar (.ics).") : (text, null);
    }
}
