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
        new("sitzung-entwurf", "/sitzungen/sid-2026-06"),
        new("pflichten", "/pflichten"),
        new("pflicht", "/pflichten/{adopted}.1.1"),
        new("beschluesse", "/beschluesse"),
        new("beschluss", "/beschluesse/{adopted}.1"),
        new("impressum", "/impressum"),
        new("datenschutz", "/datenschutz"),
        new("barrierefreiheit", "/barrierefreiheit"),
        new("daten", "/daten"),
        new("nicht-gefunden", "/nirgends"),
        new("einspielen", "/einspielen", "buero"),
        new("niederschrift", "/buero/niederschrift", "buero"),
        new("buero-sitzungen", "/buero/sitzungen", "buero-sid"),
        new("buero-tagesordnung", "/buero/sitzungen/sid-2026-06", "buero-sid"),
        new("buero-tagesordnungspunkt", "/buero/sitzungen/sid-2026-06/punkte/controlling", "buero-sid"),
        new("buero-einladung", "/buero/sitzungen/sid-2026-06/einladung", "buero-sid"),
        new("buero-durchfuehrung", "/buero/sitzungen/sid-2026-05/durchfuehrung", "buero-sid"),
        new("buero-ergebnis", "/buero/sitzungen/sid-2026-05/durchfuehrung/motion-{waiting}", "buero-sid"),
        new("buero-niederschrift", "/buero/sitzungen/sid-2026-01/niederschrift", "buero-sid"),
        new("buero-controlling", "/buero/sitzungen/sid-2026-06/controlling", "buero-sid"),
        new("buero-berichte", "/buero/sitzungen/sid-2026-03/berichte", "buero-sid"),
        new("buero-abschluss", "/buero/sitzungen/sid-2026-05/abschluss", "buero-sid"),
        new("buero-termin", "/buero/sitzungen/sid-2026-06/termin", "buero-sid"),
        new("buero-pflichten", "/buero/pflichten", "buero-sid"),
        new("buero-pflicht", "/buero/pflichten/{adopted}.1.1", "buero-sid"),
        new("buero-umsetzungen", "/buero/umsetzungen", "buero-sid"),
        new("buero-umsetzung", "/buero/umsetzungen/{adopted}.1", "buero-sid"),
        new("buero-mails", "/buero/mails?stand=2026-10", "buero"),
        new("buero-stammdaten", "/buero/stammdaten", "buero"),
        new("buero-gremium", "/buero/stammdaten/gremien/sid", "buero"),
        new("buero-stelle", "/buero/stammdaten/stellen/fb55", "buero"),
        new("stelle", "/stelle", "stelle-fb55"),
        new("stelle-bericht", "/stelle/berichte/{adopted}.1.1", "stelle-fb55"),
        new("stelle-umsetzung", "/stelle/umsetzungen/{adopted}.1", "stelle-fb61"),
        new("fraktion", "/fraktion", "fraktion-spd"),
        new("fraktion-antrag", "/fraktion/antrag", "fraktion-spd"),
        new("vorsitz", "/vorsitz", "vorsitz-sid"),
        new("abmelden", "/abmelden", "stelle-fb55"),
    ];

    /// <summary>Names of the pages that are wanted, with commas between them; unset: all.</summary>
    private static readonly string[]? _wanted = Environment.GetEnvironmentVariable("PAGES")?.Split(',');

    /// <summary>For theories: name, path, person.</summary>
    public static TheoryData<string, string, string?> All
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var page in _all.Where(one => _wanted?.Contains(one.Name) != false)) data.Add(page.Name, page.Path, page.Person);
            return data;
        }
    }
}
