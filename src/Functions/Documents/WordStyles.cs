using DocumentFormat.OpenXml.Wordprocessing;

namespace Wiedervorlage.Functions.Documents;

/// <summary>The styles of our documents, under Word's own ids, so that headings are headings for the navigation pane and for screen readers.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Line = "Zeile";
    public const string Emphasis = "Gegenstand";
    public const string Strong = "Ergebnis";
    public const string Cell = "Tabelleninhalt";
    public const string Table = "TableGrid";

    private const string Font = "Calibri";

    public static Styles All() => new(
        Defaults(),
        Paragraph("Normal", "Normal", 22, after: 120, isDefault: true),
        Paragraph(Title, "Title", 30, after: 160, bold: true, next: true),
        Paragraph(Heading(2), "heading 2", 26, before: 240, after: 80, bold: true, next: true, outline: 1),
        Paragraph(Heading(3), "heading 3", 23, before: 240, after: 60, bold: true, next: true, outline: 2),
        Paragraph(Line, "Zeile", 22, after: 0),
        Paragraph(Emphasis, "Gegenstand", 22, after: 80, italic: true, next: true),
        Paragraph(Strong, "Ergebnis", 22, before: 80, after: 0, bold: true, next: true),
        Paragraph(Cell, "Tabelleninhalt", 19, before: 20, after: 20),
        Grid());

    /// <summary>Word's id of a heading's style; level 1 is the title of the document.</summary>
    public static string Heading(int level) => level == 1 ? Title : $"Heading{level}";

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
            new FontSize { Val = "22" },
            new Languages { Val = "de-DE", EastAsia = "de-DE", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto })));

    private static Style Paragraph(
        string id, string name, int halfPoints, int before = 0, int after = 0, bool bold = false, bool italic = false, bool next = false, int? outline = null, bool isDefault = false)
    {
        var properties = new StyleParagraphProperties();
        if (next) properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        if (outline is { } level) properties.Append(new OutlineLevel { Val = level });
        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold());
        if (italic) run.Append(new Italic());
        run.Append(new FontSize { Val = Text(halfPoints) });
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        if (outline is not null || id == Title) style.Append(new NextParagraphStyle { Val = "Normal" });
        style.Append(new PrimaryStyle(), properties, run);
        return style;
    }

    private static Style Grid() => new(
        new StyleName { Val = "Table Grid" },
        new StyleTableProperties(
            new TableBorders(Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>())))
    { Type = StyleValues.Table, StyleId = Table };

    private static TBorder Border<TBorder>() where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "9AA3AD" };

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
