using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace Wiedervorlage.Functions.Tests.Intake;

/// <summary>
/// A mail in our own words and what must come of it. "=== name", headers, a blank line or text, "%%% kind name" for each file, "&gt;&gt;&gt; filed | waits | auto" and
/// its fields. "{Titel}" is a whole letter, "{Titel|am 17.3.}" one with another date.
/// </summary>
internal sealed partial record Case(string Name, IReadOnlyDictionary<string, string> Headers, string Body, IReadOnlyList<CaseFile> Files, string State, IReadOnlyDictionary<string, string> Expected)
{
    private static readonly string[] _headers = ["From", "To", "Subject", "Date", "Sensitivity", "Auto-Submitted", "In-Reply-To", "Precedence", "Content-Kind", "After", "Html"];

    public static IReadOnlyList<Case> ReadAll(string path) =>
        [.. File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n=== ").Select(text => text.StartsWith("=== ", StringComparison.Ordinal) ? text[4..] : text).Where(text => text.Trim().Length > 0).Select(Read)];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    private static Case Read(string text)
    {
        var (mail, result) = Halves(text, "\n>>> ");
        var lines = mail.Split('\n');
        var (headers, at) = (new Dictionary<string, string>(), 1);
        for (; at < lines.Length && Form().Match(lines[at]) is { Success: true } match && (lines[at].StartsWith("X-", StringComparison.Ordinal) || _headers.Contains(match.Groups["name"].Value)); at++)
            headers[match.Groups["name"].Value] = match.Groups["value"].Value;
        var parts = string.Join('\n', lines[at..]).Split("%%% ");
        var results = result.Split('\n');
        return new(
            lines[0].Split(' ')[0], headers, Whole(parts[0]), [.. parts[1..].Select(CaseFile.Read)], results[0].Trim(),
            results[1..].Where(line => line.Contains(": ", StringComparison.Ordinal)).ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]));
    }

    public static string Whole(string text) => Letter().Replace(text.Trim('\n'), match =>
    {
        var (quote, title, date) = (match.Groups["quote"].Value, match.Groups["title"].Value, match.Groups["date"].Success ? match.Groups["date"].Value : "am 10.02.2026");
        var body = date == "ohne Gremium" ? "" : "An den Vorsitz des Ausschusses für Soziales, Integration und Demographie\n\n";
        var sitting = date.StartsWith("in der", StringComparison.Ordinal) ? $"zur Beratung {date}" : $"auf die Tagesordnung der Sitzung {(date.StartsWith("am", StringComparison.Ordinal) ? date : "am 10.02.2026")}";
        var greeting = date == "kein Gruß" ? "" : "\n\nMit freundlichen Grüßen\nGeschäftsstelle der SPD-Fraktion";
        var letter = $"{body}bitte nehmen Sie folgenden Antrag {sitting}:\n\nTitel: {title}\n\nBeschlussvorschlag:\n\nDie Verwaltung stellt „{title}“ bis Ostern auf.\n\nBegründung:\n\nWeil {title} fehlen.{greeting}";
        return string.Join('\n', letter.Split('\n').Select(line => quote + line));
    });

    private static (string, string) Halves(string text, string mark) => (text[..text.IndexOf(mark, StringComparison.Ordinal)], text[(text.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..]);

    [GeneratedRegex(@"^(?<name>[A-Z][\w-]+):\s*(?<value>.*)$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<quote>(?:> )?)\{(?<title>[^|}]+)(?:\|(?<date>[^}]+))?\}", RegexOptions.Multiline)]
    private static partial Regex Letter();
}

/// <summary>An attached file of a case.</summary>
internal sealed record CaseFile(string Kind, string Name, string Text)
{
    public static CaseFile Read(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return new(first.Split(' ')[0], first[(first.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim(), end < 0 ? "" : Case.Whole(text[(end + 1)..]));
    }

    public MimeEntity Entity()
    {
        if (Kind == "mail") return new MessagePart { Message = MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(Text))), ContentDisposition = new(ContentDisposition.Attachment) { FileName = Name } };
        if (Kind == "text") return new TextPart("plain") { Text = Text };
        return new MimePart(ContentType.Parse(TypeOf())) { FileName = Name, ContentDisposition = new(ContentDisposition.Attachment) { FileName = Name }, ContentTransferEncoding = ContentEncoding.Base64, Content = new MimeContent(new MemoryStream(Bytes())) };
    }

    private string TypeOf() => Kind switch { "pdf" or "scan" => "application/pdf", "png" => "image/png", _ => "application/octet-stream" };

    private byte[] Bytes() => Kind switch
    {
        "docx" => Inbound.Files.Docx([.. Text.Split('\n').Where(line => line.Length > 0)]),
        "pdf" => Inbound.Files.Pdf([.. Text.Replace('„', '"').Replace('“', '"').Split('\n').Where(line => line.Length > 0)]),
        "scan" => Inbound.Files.Pdf(""),
        "odt" => OwnFiles.Odt(Text.Split('\n')),
        "rtf" => OwnFiles.Rtf(Text.Split('\n')),
        "doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")],
        "pages" => OwnFiles.Zip(("Index/Document.iwa", "x"), ("preview.jpg", "x")),
        "zip" => OwnFiles.Zip(("Antrag.docx", "x")),
        "docm" => OwnFiles.Zip(("word/document.xml", "<x/>"), ("word/vbaProject.bin", "x")),
        "txt" => Encoding.UTF8.GetBytes(Text),
        "png" => [0x89, 0x50, 0x4E, 0x47],
        _ => Encoding.UTF8.GetBytes(Text),
    };
}
