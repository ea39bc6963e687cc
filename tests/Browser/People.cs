using Microsoft.Playwright;

namespace Wiedervorlage.Browser;

/// <summary>How somebody signs in, as the local host offers it.</summary>
internal static class People
{
    public static Task SignInAsync(IPage page, string person) => throw new InvalidOperationException($"Nobody signs in yet; {person} on {page.Url}.");
}
