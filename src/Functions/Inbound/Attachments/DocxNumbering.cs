using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Inbound.Attachments;

/// <summary>
/// The marks before numbered paragraphs, which Word counts when it shows them: "1. " or "– ". Numbers of all kinds become plain ones.
/// </summary>
internal sealed class DocxNumbering(Numbering? numbering)
{
    private readonly Dictionary<(int List, int Level), int> _counts = [];

    /// <summary>Asked once for each paragraph, in order. Empty for one without a number.</summary>
    public string MarkerOf(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties;
        if (properties?.NumberingId?.Val?.Value is not { } list || list == 0) return "";
        var level = properties.NumberingLevelReference?.Val?.Value ?? 0;
        if (IsBullet(list, level)) return "– ";
        foreach (var deeper in _counts.Keys.Where(key => key.List == list && key.Level > level).ToList()) _counts.Remove(deeper);
        var number = _counts[(list, level)] = _counts.GetValueOrDefault((list, level)) + 1;
        return $"{number}. ";
    }

    private bool IsBullet(int list, int level)
    {
        var definition = numbering?.Elements<NumberingInstance>()
            .FirstOrDefault(one => one.NumberID?.Value == list)?.AbstractNumId?.Val?.Value;
        var format = numbering?.Elements<AbstractNum>().FirstOrDefault(one => one.AbstractNumberId?.Value == definition)?
            .Elements<Level>().FirstOrDefault(one => one.LevelIndex?.Value == level)?.NumberingFormat?.Val?.Value;
        return format == NumberFormatValues.Bullet;
    }
}
