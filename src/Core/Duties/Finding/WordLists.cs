namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>The words of council texts in Germany, Austria and Switzerland, by what they can be.</summary>
internal static class WordLists
{
    public static readonly (Tag Tags, string Words)[] All =
    [
        (Tag.Body, """
            rat rates rats räte räten ausschuss ausschusses ausschüsse ausschüssen gremium gremien gremiums fachausschüssen bvv
            bezirksvertretung bezirksvertretungen gemeindevertretung stadtvertretung stadtverordnetenversammlung
            verbandsversammlung kreistag kreistags kreistages ortsbeirat beirat plenum politik parlament einwohnerrat
            gemeindeversammlung bürgerschaft stadtverordneten mandatsträger mandatsträgern ratsmitglieder ausschussmitglieder hfa
            magistratsausschuss ratsversammlung gemeindekammer landratskommission
            """),
        (Tag.Body | Tag.Faction, "fraktion fraktionen"),
        (Tag.Body | Tag.Executive, """
            gemeinderat gemeinderates gemeinderats stadtrat stadtrates stadtrats kreisrat regierungsrat kantonsrat
            """),
        (Tag.Unit, """
            jugendhilfeplanung sozialplanung stadtplanung verwaltung stadtverwaltung gemeindeverwaltung oberbürgermeister
            oberbürgermeisterin oberbürgermeisters bürgermeister bürgermeisterin bürgermeisters kämmerer kämmerin kämmerei landrat
            landrätin jobcenter amt ämter fachbereich fachbereiche fachbereichs fachdienst fachamt dezernat dezernats dezernent
            dezernentin beigeordnete beigeordneter beigeordneten referat abteilung stabsstelle stadt gemeinde landeshauptstadt
            stadtwerke stadtentwässerung gebäudewirtschaft gebäudemanagement stadtreinigung werkleitung betriebsleitung amtsleitung
            eigenbetrieb feuerwehr volkshochschule musikschule stadtbücherei stadtarchiv baudirektor baudirektorin stadtbaurat
            stadtbaurätin stadtdirektor gemeindedirektor verwaltungsspitze fachverwaltung senatsverwaltung ordnungsbehörde
            rechtsamt stadtkanzlei finanzreferent stadtschreiber departement direktion ressort
            """),
        (Tag.Unit | Tag.Executive | Tag.Body, "kreisausschuss kreisausschusses"),
        (Tag.Unit | Tag.Executive, "magistrat magistrats stadtsenat gemeindevorstand senat bezirksamt"),
        (Tag.Outsider, """
            bahn db bund bundes land landes bundesregierung landesregierung freistaat kanton eu kommission eu-kommission
            auftragnehmer auftragnehmerin bieter bietern betreiber betreiberin investor investoren vorhabenträger vorhabenträgerin
            träger trägern verein verband verkehrsverbund unternehmen firma firmen antragsteller antragstellerin pächter pächterin
            architekt gutachter planer planungsbüro geschäftsführer geschäftsführerin geschäftsführung vorstand gesellschaft gmbh
            polizei kirche kirchen landesbetrieb sparkasse bezirksregierung regierungspräsidium ministerium ministerien minister
            ministerin landtag landtags bundestag bundesrat nationalrat städtetag landschaftsverband lvr lwl aufsichtsbehörde
            kommunalaufsicht rechtsaufsicht rechtsaufsichtsbehörde genehmigungsbehörde landesdirektion europäische europäischen
            finanzministerium netzbetreiber bauherr bauherrin lieferant dienstleister schulleitung schulen rechnungshof
            landesrechnungshof staatsregierung auftraggeber zuwendungsgeber fördergeber fördermittelgeber schulkonferenz
            schulaufsicht telekom post krankenkassen caritas diakonie kita-träger klimabündnis kreis
            """),
        (Tag.Public, """
            öffentlichkeit bürger bürgern bürgerinnen bevölkerung einwohner einwohnern einwohnerinnen einwohnerschaft anwohner
            anwohnern anwohnerinnen anwohnerschaft anlieger anliegern eltern presse medien eigentümer eigentümern eigentümerinnen
            grundstückseigentümer beschäftigte beschäftigten mitarbeiter mitarbeitern mitarbeitende mitarbeitenden belegschaft
            gäste gästen touristen besucher besuchern betroffene betroffenen kunden kundinnen nutzer nutzern mieter mietern schüler
            schülern lehrkräfte aufsichtsrat aufsichtsrates gesellschafterversammlung hauptversammlung mitgliederversammlung
            verwaltungsrat vereine vereinen gewerbetreibende gewerbetreibenden händler handel jugendliche jugendlichen senioren
            landwirte fahrgäste personalrat betriebsrat elternbeirat elternschaft familien kinder patienten interessierte
            interessierten nachbarn nachbarschaft wirtschaft unternehmerschaft
            """),
        (Tag.Channel, """
            homepage internet internetseite internetauftritt amtsblatt mitteilungsblatt website webseite aushang newsletter
            pressemitteilung stadtportal social-media-kanäle app flyer plakate bürgerversammlung informationsveranstaltung
            schildern infotafeln
            """),
        (Tag.Meeting, "sitzung sitzungen sitzungsrunde sitzungsturnus sitzungslauf sitzungsblock sitzungszyklus sitzungstermin"),
        (Tag.Report, """
            bericht berichts berichtes berichte berichten update überblick übersicht sachstand rechenschaft auskunft auskünfte
            antwort antworten beantwortung stellungnahme rückmeldung bilanz zwischenstand information informationen
            informationsvorlage informationsdrucksache mitteilungsvorlage beschlussvorlage statusbericht zwischenbericht
            aufstellung monitoring kenntnis verfügung liste evaluationsbericht auswertung vorlage konzept konzepts evaluation
            vorschlag vorschläge kostenschätzung zwischennachricht
            """),
        (Tag.Report | Tag.Reporting, """
            berichterstattung unterrichtung rechenschaftslegung beschlusskontrolle beschlusscontrolling berichtslegung
            """),
        (Tag.Nominal, """
            bericht berichts berichtes berichterstattung unterrichtung mitteilung auskunft stellungnahme antwort beantwortung
            rückmeldung vorlage vorstellung sachstandsbericht sachstand zwischenbericht information übersicht vorlegung darlegung
            erfahrungsbericht überblick aufstellung statusbericht tätigkeitsbericht
            """),
        (Tag.Result, "ergebnis ergebnisse ergebnisses prüfergebnis prüfergebnisse prüfungsergebnis umfrageergebnisse"),
        (Tag.Pronoun, "sie er diese dieser dieses es letztere"),
        (Tag.Det, """
            der die das dem den des ein eine einen einem einer eines dieser diese dieses diesem diesen jeder jede jedes jedem jeden
            alle allen aller sämtliche sämtlichen seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres deren dessen kein
            keine keinen keinem keiner beide beiden welche welcher welches
            """),
        (Tag.Prep, """
            an am auf aus bei beim bis durch für gegen gegenüber gemäß gem in im ins innerhalb innert binnen laut mit nach neben
            ohne per seit trotz über um unter von vom vor während wegen zu zum zur zwischen entsprechend hinsichtlich bezüglich
            anhand mittels aufgrund infolge anlässlich ab zugunsten betreffend nebst samt
            """),
        (Tag.And, "und sowie oder bzw beziehungsweise"),
        (Tag.Sub, """
            ob dass daß weil da welche welcher welches welchen wie was warum wann weshalb wer wem wo wobei worin wofür womit
            wodurch woran damit obwohl nachdem bevor inwieweit inwiefern indem während solange
            """),
        (Tag.If, "wenn falls sofern soweit sobald"),
        (Tag.Not, "nicht kein keine keinen keinem keiner keines niemals weder ohne"),
        (Tag.Adverb, """
            einmal zweimal dreimal viermal hiermit hierzu hierüber darüber dazu danach sodann anschließend künftig zukünftig
            außerdem ferner weiterhin zusätzlich zudem ebenso auch erneut zunächst erstmals erstmalig jeweils mindestens jährlich
            alljährlich halbjährlich vierteljährlich monatlich quartalsweise regelmäßig schriftlich mündlich spätestens bereits
            rechtzeitig zeitnah abschließend dabei daraus weiter sich es noch nun dann rückwirkend unaufgefordert ausführlich
            unverzüglich umgehend
            """),
        (Tag.Wird, "wird werden"),
        (Tag.Was, "wurde wurden war waren hatte hatten worden gewesen"),
        (Tag.Ist, "ist sind"),
        (Tag.Hat, "hat haben"),
        (Tag.Soll, "soll sollen muss müssen möge mögen solle"),
        (Tag.Would, """
            würde würden könnte könnten wäre wären fände hätte hätten müsste müssten dürfte dürften wünscht wünschte wünschenswert
            möchte möchten hofft hoffe hofften geht-davon-aus denkbar angeregt regt regte gegebenenfalls ggf begrüßt begrüßen
            begrüßenswert bäte sollte sollten
            """),
        (Tag.Can, "kann können darf dürfen könne dürfe"),
        (Tag.ActZu, """
            vorzulegen vorzustellen darzulegen mitzuteilen nachzureichen einzubringen zuzuleiten zuzusenden vorzutragen
            darzustellen nachzuliefern zurückzumelden
            """),
        (Tag.ActInf | Tag.Tell, "berichten rapportieren"),
        (Tag.ActInf | Tag.Inform, "informieren unterrichten orientieren"),
        (Tag.ActInf, """
            vorlegen vorstellen darlegen mitteilen nachreichen einbringen zuleiten unterbreiten präsentieren übermitteln vortragen
            erläutern überreichen nachliefern
            """),
        (Tag.ActPart | Tag.Tell, "berichtet"),
        (Tag.ActPart | Tag.Inform, "informiert unterrichtet orientiert"),
        (Tag.ActPart, """
            vorgelegt vorgestellt dargelegt mitgeteilt nachgereicht eingebracht zugeleitet unterbreitet präsentiert übermittelt
            vorgetragen erläutert nachgeliefert
            """),
        (Tag.ActFin | Tag.Tell, "berichtet berichten rapportiert"),
        (Tag.ActFin | Tag.Inform, "informiert unterrichtet orientiert informieren unterrichten"),
        (Tag.ActFin, "präsentiert präsentieren unterbreitet unterbreiten übermittelt übermitteln"),
        (Tag.ActFin | Tag.Split, "legt legen stellt stellen teilt teilen reicht reichen bringt bringen leitet leiten trägt tragen"),
        (Tag.ActInf | Tag.Light, "erstatten geben erteilen setzen halten bringen stellen abgeben ablegen erhalten liefern"),
        (Tag.ActZu | Tag.Light, "abzugeben abzulegen stattzufinden"),
        (Tag.ActPart | Tag.Light, "erstattet gegeben erteilt gesetzt gehalten gebracht gestellt abgegeben abgelegt geliefert"),
        (Tag.ActFin | Tag.Light, """
            erstattet erstatten gibt geben erteilt hält halten setzt setzen bringt erhält erhalten bekommt stellt liefert liefern
            findet finden
            """),
        (Tag.ActInf | Tag.ActFin | Tag.Light, "erfolgt erfolgen"),
        (Tag.OrderPart, "beauftragt gebeten aufgefordert verpflichtet angewiesen ersucht angehalten eingeladen gehalten"),
        (Tag.OrderFin, """
            beauftragt beauftragen bittet bitten ersucht ersuchen fordert fordern weist verpflichtet erwartet erwarten lädt
            """),
        (Tag.OrderInf, "beauftragen bitten ersuchen auffordern aufzufordern verpflichten anzuweisen anweisen anzuhalten"),
        (Tag.Ended, """
            verzichtet verzichten entfällt entfallen entbunden abgelehnt lehnt zurückgezogen aufgehoben hebt beendet hinfällig
            anstatt eingestellt abgesehen ausgesetzt obsolet abgeschafft entbehrlich erübrigt
            """),
        (Tag.Asked, "fragt fragte fragen erkundigt erkundigte wissen anfrage nachfrage hinterfragt"),
        (Tag.Already, "bereits schon bisher bislang derzeit üblicherweise gegenwärtig zurzeit seither traditionell seit"),
        (Tag.Loose, """
            regelmäßig regelmäßige regelmäßigen regelmäßiger regelmäßiges fortlaufend fortlaufende fortlaufenden laufend
            kontinuierlich kontinuierliche stetig zeitnah unverzüglich umgehend schnellstmöglich rechtzeitig frühzeitig turnusmäßig
            periodisch künftig zukünftig fortan baldmöglichst baldmöglich alsbald zügig abschließend anschließend laufenden
            """),
    ];
}
