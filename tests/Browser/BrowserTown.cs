using Microsoft.Playwright;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Running;
using Wiedervorlage.Story.Telling;

[assembly: AssemblyFixture(typeof(Wiedervorlage.Browser.BrowserTown))]

namespace Wiedervorlage.Browser;

/// <summary>
/// One host with a year of a town's life, one Chromium: for all tests of this project, which only read, or enter something of their own. Whoever adds pages of a
/// role adds what they show to <see cref="TownYear"/>, and the pages to <see cref="ShownPages"/>.
/// </summary>
public sealed class BrowserTown : IAsyncLifetime
{
    private Azurite? _azurite;
    private HostProcess? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Dictionary<string, string> _ids = [];

    /// <summary>Where the pages are.</summary>
    public Uri Address => _host!.Address;

    /// <summary>The town by its doors: API, clock, mails.</summary>
    internal City City { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var browser = BrowserAsync();
        _azurite = await Azurite.StartAsync();
        _host = new(_azurite.ConnectionString, "browser", ImmutableDictionary<string, string>.Empty
            .Add("Clock__StartAt", TownYear.Begin)
            .Add("QueueLease", "00:00:02")
            .Add("CheckAfterSeconds", "1"));
        await _host.StartAsync();
        City = new(_host, new Teller(TextWriter.Null));
        var year = new TownYear(City);
        await year.PlayAsync();
        _ids = year.Ids;
        _browser = await browser;
    }

    /// <summary>A window of somebody: null is the public. The roles' own are signed in when they are handed out.</summary>
    public async Task<IPage> OpenAsync(string? person, int width, string path)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = $"{Address}", Locale = "de-DE", TimezoneId = "Europe/Berlin", ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        if (person is not null) await People.SignInAsync(page, person);
        await page.GotoAsync(Path(path));
        return page;
    }

    /// <summary>An address with ids in place of "{adopted}" and the like.</summary>
    public string Path(string path) => _ids.Aggregate(path, (so, id) => so.Replace($"{{{id.Key}}}", id.Value, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        City?.Dispose();
        _host?.Dispose();
        _azurite?.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        _playwright = await Playwright.CreateAsync();
        // As root, as in a container, Chromium runs without its sandbox only; it shows nothing here but our own pages.
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = ["--no-sandbox", "--disable-dev-shm-usage", "--force-color-profile=srgb"] });
    }
}
