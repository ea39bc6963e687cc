using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Web.Frame;

/// <summary>
/// Style sheet, fonts and coat of arms: each under an address that holds a fingerprint of its content, so that a browser asks for it
/// once and never shows an old one.
/// </summary>
public sealed partial class PageFiles
{
    /// <summary>The one style sheet of all pages.</summary>
    public const string Styles = "stil.css";

    /// <summary>The coat of arms; there only if the city has set one.</summary>
    public const string Arms = "wappen";

    /// <summary>For the bar of the browser; asked for at its usual address, too.</summary>
    public const string Icon = "favicon.ico";

    /// <summary>In the order in which they take effect.</summary>
    private static readonly string[] _sheets =
        ["kern.css", "base.css", "frame.css", "content.css", "forms.css", "pictures.css", "office.css", "print.css"];

    private static readonly string[] _fonts = ["fira-sans-400.woff2", "fira-sans-600.woff2"];

    private readonly Dictionary<string, PageFile> _files = [];

    /// <param name="city">Its colour goes into the style sheet.</param>
    /// <param name="arms">Content of the file that it names; null without one.</param>
    public PageFiles(City city, byte[]? arms)
    {
        foreach (var font in _fonts) Add(font, "font/woff2", Read(font));
        Add(Icon, "image/x-icon", Read(Icon));
        if (arms is not null) Add(Arms, Path.GetExtension(city.Arms) == ".svg" ? "image/svg+xml" : "image/png", arms);
        var colour = $":root, [data-kern-theme=light] {{ --city: {city.Colour}; --kern-color-action-default: {city.Colour}; }}\n";
        var sheets = string.Concat(_sheets.Select(sheet => Encoding.UTF8.GetString(Read(sheet))).Append(colour));
        var whole = Font().Replace(sheets, found => $"url(\"{Of(found.Groups[1].Value)}\")");
        Add(Styles, "text/css; charset=utf-8", Encoding.UTF8.GetBytes(whole));
    }

    /// <summary>Null when there is none of that name.</summary>
    public PageFile? Find(string name) => _files.GetValueOrDefault(name);

    /// <summary>Where it is served.</summary>
    public string Of(string name) => _files[name].Address;

    private void Add(string name, string type, byte[] content) =>
        _files.Add(name, new(name, type, content, Convert.ToHexStringLower(SHA256.HashData(content))[..16]));

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    [GeneratedRegex("url\\(([a-z0-9-]+\\.woff2)\\)")]
    private static partial Regex Font();
}

/// <summary>A file that belongs to all pages.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Type">As served.</param>
/// <param name="Fingerprint">Of the content.</param>
public sealed record PageFile(string Name, string Type, ReadOnlyMemory<byte> Content, string Fingerprint)
{
    /// <summary>"/statisch/3f2a…/stil.css"</summary>
    public string Address => $"/statisch/{Fingerprint}/{Name}";

    /// <summary>A strong one.</summary>
    public string ETag => $"\"{Fingerprint}\"";
}
