namespace Wiedervorlage.Browser;

/// <summary>
/// Every page with who sees it. A new page gets its line here: it is then looked at in three widths, for barriers, for what sticks out, and gets its pictures.
/// </summary>
internal static class ShownPages
{
    /// <param name="Name">Of the pictures, "start".</param>
    /// <param name="Path">Its address; "{adopted}" and the like stand for ids of <see cref="TownYear"/>.</param>
    /// <param name="Person">Who looks; null: the public.</param>
    internal sealed record Shown(string Name, string Path, string? Person = null);

    private static readonly Shown[] _all =
    [
        new("start", "/"),
        new("antraege", "/antraege"),
        new("antrag", "/antraege/{adopted}"),
        new("antrag-vertagt", "/antraege/{postponed}"),
        new("antrag-abgelehnt", "/antraege/{rejected}"),
        new("sitzung", "/sitzungen/sid-2026-01"),
        new("pflichten", "/pflichten"),
        new("impressum", "/impressum"),
        new("datenschutz", "/datenschutz"),
        new("barrierefreiheit", "/barrierefreiheit"),
        new("daten", "/daten"),
        new("nicht-gefunden", "/nirgends"),
        new("einspielen", "/einspielen", "buero"),
        new("niederschrift", "/buero/niederschrift", "buero"),
        new("abmelden", "/abmelden", "stelle-fb55"),
    ];

    /// <summary>For theories: name, path, person.</summary>
    public static TheoryData<string, string, string?> All
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var page in _all) data.Add(page.Name, page.Path, page.Person);
            return data;
        }
    }
}
