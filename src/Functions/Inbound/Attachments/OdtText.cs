using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// The text of an OpenDocument letter: its paragraphs and headings, separated by a blank line, list items with a mark. What was deleted in
/// tracked changes is not in it.
/// </summary>
internal static class OdtText
{
    private const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public static string Of(ZipArchiveEntry content, ReadingTime time)
    {
        using var stream = content.Open();
        using var reader = XmlReader.Create(stream, XmlLimits.Settings);
        var (text, lists, elements) = (new StringBuilder(), new Stack<int>(), 0);
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.Element) XmlLimits.Check(++elements, reader.Depth, time);
            var skipped = reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == TextSpace
                && reader.LocalName is "tracked-changes" or "note";
            if (skipped) reader.Skip();
            else
            {
                Take(reader, text, lists);
                more = reader.Read();
            }
            more = more && !reader.EOF;
        }
        return text.ToString();
    }

    private static void Take(XmlReader reader, StringBuilder text, Stack<int> lists)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace: text.Append(reader.Value); break;
            case XmlNodeType.EndElement when reader.NamespaceURI == TextSpace && reader.LocalName is "p" or "h": text.Append("\n\n"); break;
            case XmlNodeType.EndElement when reader.NamespaceURI == TextSpace && reader.LocalName == "list": lists.TryPop(out _); break;
            case XmlNodeType.Element when reader.NamespaceURI == TextSpace: Begin(reader, text, lists); break;
        }
    }

    private static void Begin(XmlReader reader, StringBuilder text, Stack<int> lists)
    {
        switch (reader.LocalName)
        {
            case "s" or "tab": text.Append(' '); break;
            case "line-break": text.Append('\n'); break;
            case "list" when !reader.IsEmptyElement: lists.Push(0); break;
            case "list-item" when lists.TryPop(out var count):
                lists.Push(count + 1);
                text.Append(count + 1).Append(". ");
                break;
        }
    }
}
