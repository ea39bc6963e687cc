using Microsoft.Playwright;

namespace Wiedervorlage.Browser;

/// <summary>Signing in at the local host's provider, as one of its people (src/LocalHost/SignIn/LocalPeople.cs): "buero-sid", "stelle-fb55" and so on.</summary>
internal static class People
{
    public static async Task SignInAsync(IPage page, string person)
    {
        await page.GotoAsync("/anmelden");
        await page.Locator($"button[value=\"{person}\"]").ClickAsync();
    }
}
