using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wiedervorlage.Browser;

/// <summary>Each page in three widths: nothing keeps anybody out, nothing has to be pushed sideways to be read.</summary>
public sealed class PageTests(BrowserTown town)
{
    /// <summary>Of a desk, of a phone, and of what WCAG 1.4.10 asks for; CSS pixels.</summary>
    private static readonly int[] _widths = [1280, 390, 320];

    private const string SticksOut = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    public static TheoryData<string, string, string?> Pages => ShownPages.All;

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_HasNoBarrier_AndNothingSticksOut(string name, string path, string? person)
    {
        var page = await town.OpenAsync(person, _widths[0], path);
        foreach (var width in _widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            await Picture.TakeAsync(page, name, width);
            Assert.InRange(await page.EvaluateAsync<int>(SticksOut), int.MinValue, 0);
            var barriers = (await page.RunAxe()).Violations.Where(found => found.Impact is not null);
            Assert.Empty(barriers.Select(found => $"{width} px: {found.Id}: {string.Join(' ', found.Nodes.Select(node => node.Html).Take(3))}"));
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keyboard_ReachesTheContent_ByTheSkipLink()
    {
        var page = await town.OpenAsync(null, 1280, "/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Zum Inhalt springen", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task RefusedForm_HasTheFocusOnWhatIsWrong()
    {
        var page = await town.OpenAsync(null, 1280, "/bericht/falsch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Neue Links anfordern" }).ClickAsync();
        Assert.StartsWith("Fehler: ", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("alert", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('role')"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Bitte wählen Sie die Stelle" }).ClickAsync();
        Assert.Equal("unit", await page.EvaluateAsync<string>("() => document.activeElement.id || location.hash.slice(1)"));
        Assert.Empty((await page.RunAxe()).Violations.Select(found => found.Id));
        await page.Context.CloseAsync();
    }
}
