using System.Text;

namespace Wiedervorlage.Bench.Minutes;

/// <summary>Pages of a wanted size: what minutes are made of, as text and as HTML, and what would hurt a careless reader.</summary>
internal static class LongPages
{
    private const string Item = """
        TOP 8.1. Antrag der Fraktion Beispielliste
        0123/2026
        Entscheidung
        ungeändert beschlossen

        Frau Beispiel stellt den Antrag vor. Man müsse schauen, dass man das Thema von städtischer Seite flankiere; es gebe jetzt eine Haushaltsaufstellung für zwei Jahre.

        Beschluss:

        Die Verwaltung wird beauftragt, jedes Quartal unter dem Tagesordnungspunkt „Beispiel“ zu berichten (Vorlage 0750/2025).

        Abstimmungsergebnis:

        	Ja	Nein	Enthaltung
        CDU	4		
        SPD	3	1	
        Grüne	-		

        Mit Mehrheit beschlossen

        Dafür: 7
        Dagegen: 1
        Enthaltungen: 0

        """;

    private const string Html = """
        <table class="k"><tr><td>TOP:</td><td>Ö&nbsp;4.1</td><td>Beschlussart:</td><td>abgelehnt</td></tr></table><p><b>Beschluss:</b></p><p>Das Stadtbad bleibt ganzjährig geöffnet.</p>
        <table><tr><td>&nbsp;</td><td>Ja</td><td>Nein</td></tr><tr><td>CDU</td><td>&nbsp;</td><td>6</td></tr><tr><td>SPD</td><td>4</td><td>&nbsp;</td></tr></table><p>Mit Mehrheit abgelehnt</p>
        """;

    public static IReadOnlyList<(string What, string Page)> All(int bytes) =>
    [
        ("text", Of(Item, bytes)),
        ("HTML", Of(Html, bytes)),
        ("nothing but brackets and labels", Of("dafür: 3 (\n", bytes)),
    ];

    private static string Of(string part, int bytes)
    {
        var size = Encoding.UTF8.GetByteCount(part);
        return new StringBuilder().Insert(0, part, bytes / size).ToString();
    }
}
