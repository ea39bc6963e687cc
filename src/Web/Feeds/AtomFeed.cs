using System.Text;
using System.Xml;
using System.Xml.Linq;
using NodaTime.Text;

namespace Wiedervorlage.Web.Feeds;

/// <summary>
/// A feed by RFC 4287. <paramref name="Id"/> never changes; <paramref name="Self"/> is where it is read, <paramref name="Page"/> what
/// people read instead.
/// </summary>
public sealed record AtomFeed(string Id, string Title, string Self, string Page, string Author, ImmutableArray<AtomEntry> Entries)
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    /// <summary>UTF-8 with its declaration. What XML cannot hold is left out of texts.</summary>
    /// <param name="updated">Of a feed without entries.</param>
    public byte[] ToXml(Instant updated)
    {
        var root = new XElement(
            _atom + "feed", new XAttribute(XNamespace.Xml + "lang", "de"), Text("id", Id), Text("title", Title),
            Text("updated", Time(Entries.Select(entry => entry.Updated).DefaultIfEmpty(updated).Max())),
            new XElement(_atom + "author", Text("name", Author)),
            Link("self", Self, "application/atom+xml"), Link("alternate", Page, "text/html"),
            Entries.Select(Element));
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true })) root.Save(writer);
        return bytes.ToArray();
    }

    private static XElement Element(AtomEntry entry) => new(
        _atom + "entry", Text("id", entry.Id), Text("title", entry.Title), Text("updated", Time(entry.Updated)),
        Text("published", Time(entry.Published)), Link("alternate", entry.Page, "text/html"), Text("summary", entry.Summary));

    private static XElement Text(string name, string text) => new(_atom + name, string.Concat(text.EnumerateRunes().Where(IsXml)));

    private static bool IsXml(Rune one) => one.Value > char.MaxValue || XmlConvert.IsXmlChar((char)one.Value);

    private static XElement Link(string relation, string address, string type) => new(
        _atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Time(Instant at) => InstantPattern.General.Format(at);
}

/// <summary>Something that changed. <paramref name="Summary"/> is plain text.</summary>
public sealed record AtomEntry(string Id, string Title, Instant Updated, Instant Published, string Page, string Summary);
