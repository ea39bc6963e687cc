using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Texts;

/// <summary>The numbers that Word counts when it shows a document: "TOP 3 ", "8.1 ", "a) ". A bullet is a dash.</summary>
internal sealed partial class DocxLevels
{
    private readonly Dictionary<int, (int Abstract, Dictionary<int, Level> Levels)> _lists = [];
    private readonly Dictionary<(int Abstract, int Level), int> _counts = [];
    private readonly Dictionary<string, NumberingProperties> _styles = [];

    public DocxLevels(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var known = (numbering?.Elements<AbstractNum>() ?? []).Where(one => one.AbstractNumberId?.Value is not null).DistinctBy(one => one.AbstractNumberId!.Value)
            .ToDictionary(one => one.AbstractNumberId!.Value, one => one.Elements<Level>().DistinctBy(level => level.LevelIndex?.Value ?? 0).ToDictionary(level => level.LevelIndex?.Value ?? 0));
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
            if (list.NumberID?.Value is { } id && list.AbstractNumId?.Val?.Value is { } of && known.TryGetValue(of, out var levels)) _lists[id] = (of, levels);
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style is { StyleId.Value: { } name, StyleParagraphProperties.NumberingProperties: { } properties }) _styles[name] = properties;
    }

    /// <summary>Asked once for each paragraph, in order. Empty for one without a number.</summary>
    public string MarkerOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties
            ?? (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } style ? _styles.GetValueOrDefault(style) : null);
        if (own?.NumberingId?.Val?.Value is not { } list || !_lists.TryGetValue(list, out var found)) return "";
        var at = own.NumberingLevelReference?.Val?.Value ?? 0;
        if (!found.Levels.TryGetValue(at, out var level)) return "";
        if (level.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet) return "– ";
        if (level.NumberingFormat?.Val?.Value == NumberFormatValues.None) return "";
        foreach (var deeper in _counts.Keys.Where(key => key.Abstract == found.Abstract && key.Level > at).ToList()) _counts.Remove(deeper);
        _counts[(found.Abstract, at)] = _counts.TryGetValue((found.Abstract, at), out var count) ? count + 1 : level.StartNumberingValue?.Val?.Value ?? 1;
        var form = level.LevelText?.Val?.Value is { Length: > 0 } text ? text : $"%{at + 1}.";
        return Place().Replace(form, match => Count(found, match.Value[1] - '1')) + " ";
    }

    private string Count((int Abstract, Dictionary<int, Level> Levels) list, int at)
    {
        var format = list.Levels.TryGetValue(at, out var level) ? level.NumberingFormat?.Val?.Value : null;
        var number = _counts.GetValueOrDefault((list.Abstract, at), level?.StartNumberingValue?.Val?.Value ?? 1);
        if (format == NumberFormatValues.LowerLetter && number is > 0 and < 27) return ((char)('a' + number - 1)).ToString();
        if (format == NumberFormatValues.UpperLetter && number is > 0 and < 27) return ((char)('A' + number - 1)).ToString();
        return number.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
