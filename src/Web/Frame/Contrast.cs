using System.Globalization;

namespace Wiedervorlage.Web.Frame;

/// <summary>Contrast of two colours as WCAG 2.2 measures it (relative luminance), from 1 to 21.</summary>
public static class Contrast
{
    /// <summary>Of text and what is as small (success criterion 1.4.3, level AA).</summary>
    public const double ForText = 4.5;

    /// <summary>Null when it is no colour of the form #rrggbb.</summary>
    public static double? OnWhite(string colour) =>
        colour.Length == 7 && colour[0] == '#' && int.TryParse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, null, out var rgb)
            ? 1.05 / (Luminance(rgb) + 0.05)
            : null;

    private static double Luminance(int rgb) => (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));

    private static double Linear(int value)
    {
        var part = (value & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
