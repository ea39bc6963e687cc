namespace Wiedervorlage.Core.Tests.Duties.Finding;

/// <summary>
/// Sentences written before anyone who wrote them had looked at the rules of the finder, so that the rules were not made for them. What the finder made of them at first
/// sight is in docs/decisions/0019; since then they are a table as the others.
/// </summary>
internal static class BlindSentences
{
    public static readonly (string Sentence, string Times)[] Resolved =
    [
        ("Die Verwaltung wird aufgefordert, dem Sozialausschuss einmal pro Quartal einen Sachstand zur Unterbringung Geflüchteter zu geben.", "quarterly"),
        ("Dem Hauptausschuss ist zweimal im Jahr ein Controllingbericht vorzulegen.", "halfYearly"),
        ("Über den Fortschritt der Maßnahme ist der Bezirksvertretung halbjährlich schriftlich Bericht zu erstatten.", "halfYearly"),
        ("Der Oberbürgermeister wird beauftragt, den Rat bis zum 31. August 2026 über das Ergebnis der Verhandlungen zu unterrichten.", "byDate 2026-08-31"),
        ("Die Verwaltung erstattet dem Rat jeweils zum Jahresende Bericht über die erzielten Einsparungen.", "yearly"),
        ("Der Ausschuss erwartet in der kommenden Sitzung einen Bericht der Verwaltung zu den Ursachen.", "nextMeeting"),
        ("Das Jugendamt stellt dem Jugendhilfeausschuss alle drei Monate die aktuellen Belegungszahlen vor.", "everyMonths 3"),
        ("Die Verwaltung wird gebeten, bis zum Ende des zweiten Quartals 2026 ein Parkraumkonzept zur Beschlussfassung vorzulegen.", "byDate 2026-06-30"),
        ("Ein Sachstandsbericht wird in jeder Sitzung des Ausschusses auf die Tagesordnung genommen.", "everyMeeting"),
        ("Die Verwaltung wird beauftragt, ein Beleuchtungskonzept zu erarbeiten und dieses dem Ausschuss im vierten Quartal 2026 vorzustellen.", "byDate 2026-12-31"),
        ("Die Verwaltung hat dem Rechnungsprüfungsausschuss bis spätestens 15.11.2026 die Prüfergebnisse mitzuteilen.", "byDate 2026-11-15"),
        ("Die Verwaltung wird beauftragt, jeweils im Frühjahr und im Herbst über die Entwicklung der Schülerzahlen zu berichten.", "halfYearly"),
        ("Der Ausschuss ist über den weiteren Verlauf auf dem Laufenden zu halten.", "regular"),
        ("Die Verwaltung wird gebeten zu prüfen, ob eine Ampel errichtet werden kann, und das Ergebnis dem Ausschuss mitzuteilen.", "regular"),
        ("Bis zum Jahresende 2026 ist dem Rat ein Umsetzungskonzept vorzulegen.", "byDate 2026-12-31"),
        ("Der Umweltausschuss wird von der Verwaltung im Halbjahresrhythmus über die Luftmesswerte informiert.", "halfYearly"),
        ("Die Verwaltung evaluiert das Pilotprojekt und legt die Ergebnisse bis Mitte 2027 vor.", "byDate 2027-06-30"),
        ("Dem Ausschuss wird künftig in jeder Sitzung eine Liste der offenen Aufträge vorgelegt.", "everyMeeting"),
        ("Die Ergebnisse der Befragung sind dem Ausschuss in seiner nächsten Sitzung vorzustellen.", "nextMeeting"),
        ("Die Verwaltung wird verpflichtet, den Ausschuss zweimonatlich über den Stand des Förderantrags zu unterrichten.", "everyMonths 2"),

        ("Die Verwaltung wird beauftragt, bis Ende 2026 zwölf neue Kita-Plätze je Quartal zu schaffen.", ""),
        ("Der Bericht der Verwaltung über das dritte Quartal 2025 wird zur Kenntnis genommen.", ""),
        ("Die vierteljährliche Berichtspflicht aus dem Beschluss vom 19.09.2023 entfällt.", ""),
        ("Der Förderverein legt der Verwaltung jährlich einen Verwendungsnachweis vor.", ""),
        ("Die Gesellschafterversammlung wird halbjährlich vom Geschäftsführer informiert.", ""),
        ("Die nächste Sitzung findet am 17.03.2026 statt.", ""),
        ("Eltern sind jährlich über die Höhe der Beiträge zu informieren.", ""),
        ("Die Verwaltung wird beauftragt, die Satzung bis zum 30.06.2026 zu ändern; ein Bericht ist nicht erforderlich.", ""),
        ("Die Bezirksvertretung tagt vierteljährlich und berichtet dem Rat nur auf Verlangen.", ""),
    ];

    public static readonly (string Sentence, string Times)[] Debated =
    [
        ("Die Verwaltung sagt eine Antwort zur nächsten Sitzung zu.", "nextMeeting"),
        ("Der Kämmerer sagt zu, den Ausschuss bis Ende April über die Höhe der Rückstellungen zu unterrichten.", "byDate 2026-04-30"),
        ("Die Verwaltung verspricht, das Gutachten in der nächsten Sitzung nachzureichen.", "nextMeeting"),
        ("Ein Mitglied erinnert daran, dass die Verwaltung bis Ende 2025 einen Bericht zugesagt habe.", ""),
        ("Die Verwaltung weist darauf hin, dass das Land jährlich über die Quote berichte.", ""),
        ("Der Vorsitzende kündigt an, dass in der nächsten Sitzung über den Haushalt beraten werde.", ""),
    ];
}
