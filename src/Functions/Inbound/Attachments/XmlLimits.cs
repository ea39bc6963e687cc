using System.IO.Compression;
using System.Xml;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// Reads through a packed XML before a library builds it up in memory: 12 kB can unpack to a million paragraphs, or to five thousand
/// levels.
/// </summary>
internal static class XmlLimits
{
    private const int MostElements = 150_000;
    private const int Deepest = 120;
    private const long MostCharacters = 8_000_000;

    /// <summary>No DTD is read, nothing is fetched.</summary>
    public static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, IgnoreComments = true,
            IgnoreProcessingInstructions = true,
    };

    /// <exception cref="TooMuchException">It goes beyond a limit.</exception>
    public static void Check(ZipArchiveEntry entry, ReadingTime time)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Settings);
        try
        {
            for (var elements = 0; reader.Read();)
                if (reader.NodeType == XmlNodeType.Element) Check(++elements, reader.Depth, time);
        }
        catch (XmlException)
        {
            throw new TooMuchException("Die Datei ist beschädigt oder zu umfangreich zum Lesen.");
        }
    }

    /// <exception cref="TooMuchException">It goes beyond a limit.</exception>
    public static void Check(int elements, int depth, ReadingTime time)
    {
        if (elements > MostElements || depth > Deepest)
            throw new TooMuchException("Die Datei ist zu umfangreich oder zu tief verschachtelt zum Lesen.");
        if (elements % 500 == 0) time.Check();
    }
}
