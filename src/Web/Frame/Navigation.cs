namespace Wiedervorlage.Web.Frame;

/// <summary>The links in the head of the pages: those of the public, then one area for each role that the visitor has.</summary>
public static class Navigation
{
    /// <summary>What everybody may open.</summary>
    public static ImmutableArray<NavigationLink> Public { get; } =
    [
        new("/", "Übersicht"), new("/antraege", "Anträge"), new("/beschluesse", "Was wurde daraus?"),
        new("/pflichten", "Berichtspflichten"),
    ];

    /// <summary>Areas with their pages. A page that is built gets its line here.</summary>
    private static readonly ImmutableArray<NavigationArea> _areas =
    [
        new("Geschäftsstelle", [VisitorRole.Office],
        [
            new("/buero/sitzungen", "Sitzungen"), new("/buero/pflichten", "Pflichten"), new("/buero/umsetzungen", "Umsetzungen"),
            new("/buero/mails", "Mails"), new("/buero/stammdaten", "Stammdaten"),
            new("/buero/niederschrift", "Niederschrift übernehmen"), new("/einspielen", "Dateien einspielen"),
        ]),
        new("Vorsitz", [VisitorRole.Chair], [new("/vorsitz", "Vorsitz"), new("/buero/sitzungen", "Sitzungen"),
            new("/buero/pflichten", "Pflichten"), new("/buero/umsetzungen", "Umsetzungen")]),
        new("Fraktion", [VisitorRole.Faction], [new("/fraktion", "Unsere Anträge"), new("/fraktion/antrag", "Antrag stellen")]),
        new("Stelle", [VisitorRole.Unit, VisitorRole.Head], [new("/stelle", "Offen bei uns")]),
        new("Prüfung", [VisitorRole.Audit], [new("/buero/sitzungen", "Sitzungen"), new("/buero/pflichten", "Pflichten"),
            new("/buero/umsetzungen", "Umsetzungen"), new("/buero/mails", "Mails"), new("/buero/stammdaten", "Stammdaten"),
            new("/stelle", "Stellen"), new("/fraktion", "Fraktionen"), new("/vorsitz", "Vorsitz")]),
        new("Betrieb", [VisitorRole.Operations], [new("/buero/mails", "Mails"), new("/buero/stammdaten", "Stammdaten"),
            new("/einspielen", "Dateien einspielen")]),
    ];

    /// <summary>Those of the visitor, in a fixed order; none for the public (null).</summary>
    public static IEnumerable<NavigationArea> Of(Visitor? visitor) =>
        visitor is null ? [] : _areas.Where(area => area.Roles.Any(role => visitor.Roles.Contains(role)));

    /// <summary>Whether a page belongs under the link: its own address, or one below it. "/" has nothing below.</summary>
    public static bool IsAt(this NavigationLink link, string path) =>
        path == link.Address || (link.Address.Length > 1 && path.StartsWith(link.Address + "/", StringComparison.Ordinal));
}

/// <summary>A page in the head.</summary>
public sealed record NavigationLink(string Address, string Text);

/// <summary>The pages of one role, and whose they are.</summary>
public sealed record NavigationArea(string Name, ImmutableArray<VisitorRole> Roles, ImmutableArray<NavigationLink> Links);
