namespace Wiedervorlage.Browser;

/// <summary>The browser of the machine: no download, whatever the registry serves.</summary>
internal static class Chromium
{
    private static readonly string[] _places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    public static string Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given
        : _places.FirstOrDefault(File.Exists)
          ?? throw new InvalidOperationException("Chromium is not installed. Debian: apt-get install chromium; elsewhere: set CHROMIUM to its program.");
}
