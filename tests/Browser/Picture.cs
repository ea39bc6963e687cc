using Microsoft.Playwright;

namespace Wiedervorlage.Browser;

/// <summary>Pictures of the pages for docs/pages: taken where PICTURES says, by "PICTURES=docs/pages ./test browser"; else none. Some as printed, too.</summary>
internal static class Picture
{
    private static readonly string? _folder = Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder ? Path.GetFullPath(folder, Story.Repository.Root) : null;

    /// <summary>Lists and pictures that people take to a meeting on paper.</summary>
    private static readonly string[] _printed = ["antrag", "beschluesse", "pflichten", "buero-pflichten"];

    public static async Task TakeAsync(IPage page, string name, int width)
    {
        if (_folder is null || width == 320) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(_folder, $"{name}-{width}.png"), FullPage = true, Scale = ScreenshotScale.Css });
        if (width == 1280 && _printed.Contains(name))
            await page.PdfAsync(new() { Path = Path.Combine(_folder, $"{name}.pdf"), PreferCSSPageSize = true, PrintBackground = false });
    }
}
