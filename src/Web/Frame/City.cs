namespace Wiedervorlage.Web.Frame;

/// <summary>Whose pages these are: what a city sets in city.json (docs/operations.md). Bound by name.</summary>
public sealed class City
{
    /// <summary>"Stadt Musterstadt"; stands in the head of every page.</summary>
    public string Name { get; set; } = "Stadt Musterstadt";

    /// <summary>Of links, buttons and the head: "#rrggbb", at least 4.5 : 1 on white.</summary>
    public string Colour { get; set; } = "#0b4f9e";

    /// <summary>File with the coat of arms beside city.json, .svg or .png; empty: none is shown.</summary>
    public string Arms { get; set; } = "";

    /// <summary>Name and address of who is responsible, line by line.</summary>
    public string[] Office { get; set; } = [];

    /// <summary>Mail address of the same; shown, and where barriers are reported unless <see cref="BarriersMail"/> is set.</summary>
    public string Mail { get; set; } = "";

    /// <summary>Telephone of the same.</summary>
    public string Telephone { get; set; } = "";

    /// <summary>Address of the city's own page; empty: ours, from what stands above.</summary>
    public string Imprint { get; set; } = "";

    /// <summary>Address of the city's own page; empty: ours.</summary>
    public string Privacy { get; set; } = "";

    /// <summary>Address of the city's own declaration; empty: ours.</summary>
    public string Accessibility { get; set; } = "";

    /// <summary>Where barriers are reported.</summary>
    public string BarriersMail { get; set; } = "";

    /// <summary>Whom one can turn to when that is not answered (Schlichtungsstelle, § 10d BGG NRW), line by line.</summary>
    public string[] Ombudsman { get; set; } = [];

    /// <summary>Address of the licence of all published data, e.g. that of the Datenlizenz Deutschland; empty: none is named.</summary>
    public string License { get; set; } = "";

    /// <summary>Amtlicher Gemeindeschlüssel, eight digits; empty: not said.</summary>
    public string Ags { get; set; } = "";

    /// <summary>All that cannot work, in words; empty: it works.</summary>
    public IEnumerable<string> Wrong()
    {
        if (Name.Length == 0) yield return "City:Name is the name of the city";
        if (Contrast.OnWhite(Colour) is not { } contrast) yield return "City:Colour is a colour as #rrggbb";
        else if (contrast < Contrast.ForText)
            yield return $"City:Colour has at least {Contrast.ForText} : 1 on white; {Colour} has {contrast:0.0} : 1";
        if (Arms.Length > 0 && Path.GetExtension(Arms) is not (".svg" or ".png")) yield return "City:Arms is an .svg or a .png";
        (string, string)[] addresses =
            [("Imprint", Imprint), ("Privacy", Privacy), ("Accessibility", Accessibility), ("License", License)];
        foreach (var (name, address) in addresses)
            if (address.Length > 0 && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                yield return $"City:{name} is an http(s) address";
    }
}
