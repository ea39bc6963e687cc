namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>Ends of compounds: "Verkehrsausschuss", "Tiefbauamt", "Sachstandsbericht".</summary>
internal static class WordEnds
{
    /// <summary>The first end that fits counts: what only sounds like a council or an office stands before it.</summary>
    public static readonly (string End, Tag Tags)[] All =
    [
        ("aufsichtsrat", Tag.Public), ("verwaltungsrat", Tag.Public), ("personalrat", Tag.Public), ("betriebsrat", Tag.Public),
        ("referat", Tag.Unit), ("dezernat", Tag.Unit), ("magistrat", Tag.Unit | Tag.Executive), ("apparat", Tag.None),
        ("vorrat", Tag.None), ("inserat", Tag.None), ("ausschuss", Tag.Body), ("ausschusses", Tag.Body), ("ausschüsse", Tag.Body),
        ("ausschüssen", Tag.Body), ("ausschuß", Tag.Body), ("ausschußes", Tag.Body), ("rat", Tag.Body), ("rates", Tag.Body),
        ("rats", Tag.Body), ("räte", Tag.Body), ("räten", Tag.Body), ("kreistag", Tag.Body), ("kreistages", Tag.Body),
        ("gremium", Tag.Body), ("gremien", Tag.Body), ("fraktion", Tag.Body | Tag.Faction), ("fraktionen", Tag.Body | Tag.Faction),
        ("ratsmitglieder", Tag.Body), ("ausschussmitglieder", Tag.Body), ("ausschussmitgliedern", Tag.Body),
        ("ratsmitgliedern", Tag.Body), ("parlament", Tag.Body), ("verbandsversammlung", Tag.Body), ("aufsichtsratssitzung", Tag.Public),
        ("vorstandssitzung", Tag.Public), ("sitzung", Tag.Meeting), ("sitzungen", Tag.Meeting), ("sitzungsrunde", Tag.Meeting),
        ("sitzungsturnus", Tag.Meeting), ("sitzungslauf", Tag.Meeting), ("eu-kommission", Tag.Outsider), ("kommission", Tag.Body),
        ("ehrenamt", Tag.None), ("finanzamt", Tag.Outsider), ("landesamt", Tag.Outsider), ("bundesamt", Tag.Outsider),
        ("landratsamt", Tag.Outsider | Tag.Unit), ("amt", Tag.Unit), ("amtes", Tag.Unit), ("ämter", Tag.Unit),
        ("hausverwaltung", Tag.Outsider), ("landesverwaltung", Tag.Outsider), ("verwaltung", Tag.Unit),
        ("verwaltungsbehörde", Tag.Outsider), ("bürgermeister", Tag.Unit), ("bürgermeisterin", Tag.Unit), ("bürgermeisters", Tag.Unit),
        ("kämmerer", Tag.Unit), ("kämmerin", Tag.Unit), ("kämmerei", Tag.Unit), ("abteilung", Tag.Unit), ("dezernent", Tag.Unit),
        ("dezernentin", Tag.Unit), ("beauftragte", Tag.Unit), ("beauftragter", Tag.Unit), ("manager", Tag.Unit), ("managerin", Tag.Unit),
        ("betriebshof", Tag.Unit), ("bauhof", Tag.Unit), ("gewerbebetriebe", Tag.Outsider), ("handwerksbetriebe", Tag.Outsider),
        ("landesbetrieb", Tag.Outsider), ("betriebsleitung", Tag.Unit), ("werkleitung", Tag.Unit), ("werksleitung", Tag.Unit),
        ("amtsleitung", Tag.Unit), ("bereichsleitung", Tag.Unit), ("projektleitung", Tag.Unit), ("leitung", Tag.None),
        ("stadtwerke", Tag.Unit), ("stadtbetriebe", Tag.Unit), ("wirtschaftsbetriebe", Tag.Unit), ("eigenbetriebe", Tag.Unit),
        ("eigenbetrieb", Tag.Unit), ("betrieb", Tag.Unit), ("betriebe", Tag.Unit), ("wirtschaftsförderung", Tag.Unit),
        ("gebäudemanagement", Tag.Unit), ("stabsstelle", Tag.Unit), ("koordinierungsstelle", Tag.Unit),
        ("koordinationsstelle", Tag.Unit), ("fachstelle", Tag.Unit), ("geschäftsstelle", Tag.Unit), ("bücherei", Tag.Unit),
        ("bibliothek", Tag.Unit), ("stadtarchiv", Tag.Unit), ("departement", Tag.Unit), ("direktion", Tag.Unit),
        ("magistratsabteilung", Tag.Unit), ("fachdienst", Tag.Unit), ("fachbereich", Tag.Unit), ("bürger", Tag.Public),
        ("bürgerinnen", Tag.Public), ("bürgern", Tag.Public), ("einwohner", Tag.Public), ("eigentümer", Tag.Outsider | Tag.Public),
        ("eltern", Tag.Public), ("eigentümern", Tag.Public), ("bewohner", Tag.Public), ("anwohnern", Tag.Public),
        ("mieter", Tag.Public | Tag.Outsider), ("nutzer", Tag.Public), ("schüler", Tag.Public), ("ministerium", Tag.Outsider),
        ("ministeriums", Tag.Outsider), ("behörde", Tag.Outsider), ("behörden", Tag.Outsider), ("aufsicht", Tag.Outsider),
        ("präsidium", Tag.Outsider), ("regierung", Tag.Outsider), ("gesellschaft", Tag.Outsider), ("gesellschaften", Tag.Outsider),
        ("verein", Tag.Outsider), ("vereine", Tag.Outsider), ("vereinen", Tag.Public), ("verband", Tag.Outsider),
        ("verbände", Tag.Outsider), ("verbänden", Tag.Public), ("verbund", Tag.Outsider), ("unternehmen", Tag.Outsider),
        ("träger", Tag.Outsider), ("betreiber", Tag.Outsider), ("nehmer", Tag.Outsider), ("empfänger", Tag.Outsider),
        ("ingenieurbüro", Tag.Outsider), ("planungsbüro", Tag.Outsider), ("architekturbüro", Tag.Outsider), ("fachbüro", Tag.Outsider),
        ("büro", Tag.Unit), ("rätin", Tag.Unit), ("prüfer", Tag.Outsider), ("führer", Tag.Outsider), ("führung", Tag.Outsider),
        ("bank", Tag.Outsider), ("versammlung", Tag.Public), ("landtag", Tag.Outsider), ("bundestag", Tag.Outsider),
        ("minister", Tag.Outsider), ("sachbericht", Tag.None), ("bautagesbericht", Tag.None), ("verwendungsbericht", Tag.None),
        ("pressebericht", Tag.None), ("bericht", Tag.Report), ("berichte", Tag.Report), ("berichts", Tag.Report),
        ("berichtes", Tag.Report), ("berichten", Tag.Report), ("übersicht", Tag.Report), ("überblick", Tag.Report),
        ("sachstand", Tag.Report), ("sachstands", Tag.Report), ("berichterstattung", Tag.Report | Tag.Reporting),
        ("drucksache", Tag.Report), ("vorlage", Tag.Report), ("bilanz", Tag.Report), ("ergebnis", Tag.Result),
        ("ergebnisse", Tag.Result), ("ergebnisses", Tag.Result),
    ];
}
