using Wiedervorlage.Core.Minutes;

namespace Wiedervorlage.Core.Tests.Minutes;

/// <summary>Layouts of our own making, one or two traits each, with the totals that a reader of the page sees.</summary>
internal static class Layouts
{
    private const string Head = "TOP 4 Spielplatz am Beispielweg\n0123/2026\nEntscheidung\n\nBeschluss:\n\nDer Spielplatz wird erneuert.\n\n";

    public static IReadOnlyList<(string Page, ReadTotals Totals)> All { get; } =
    [
        .. new (string Vote, ReadTotals Totals)[]
        {
            ("Ja-Stimmen: 14 Nein-Stimmen: 4", new(14, 4, null, null)),
            ("Ja-Stimmen: 14\nNein-Stimmen: 4\nEnthaltungen: 2", new(14, 4, 2, null)),
            ("dafür: 9 dagegen: 3 Enth.: 1", new(9, 3, 1, null)),
            ("Dafür:\n\n11\n\nDagegen:\n\n-\n\nEnthaltungen:\n\n-", new(11, 0, 0, null)),
            ("Ja: 7\nNein: 0\nEnthaltung: 2\nBefangen: 1", new(7, 0, 2, 1)),
            ("14 Ja-Stimmen, 3 Nein-Stimmen, 2 Enthaltungen", new(14, 3, 2, null)),
            ("12 Jastimmen\n5 Neinstimmen\n1 Stimmenthaltung", new(12, 5, 1, null)),
            ("8 dafür, 2 dagegen", new(8, 2, null, null)),
            ("Mit 12 Ja-Stimmen gegen 3 Nein-Stimmen bei 2 Enthaltungen beschlossen.", new(12, 3, 2, null)),
            ("Bei 2 Enthaltungen einstimmig beschlossen", new(null, null, 2, null)),
            ("Bei einer Gegenstimme mehrheitlich beschlossen", new(null, 1, null, null)),
            ("Einstimmig bei drei Enthaltungen beschlossen", new(null, null, 3, null)),
            ("Ohne Gegenstimmen bei vier Enthaltungen beschlossen", new(null, 0, 4, null)),
            ("dafür: 5 (3 CDU, 2 SPD)\ndagegen: 1 (FDP)\nEnth.: 0", new(5, 1, 0, null)),
            ("dafür: 6 (CDU 3, SPD 2, Bürgermeister)\ndagegen: 2 (2 FDP)", new(6, 2, null, null)),
            ("Ja-Stimmen: 9 (4 CDU, 3 SPD)\nNein-Stimmen: 2", new(9, 2, null, null)),
            ("dafür: 4 (3 CDU, 1 SPD)\ndagegen: 2 (2 SPD)\nEnthaltungen: 1 (FDP)", new(4, 2, 1, null)),
            ("\tJa\tNein\tEnthaltung\nCDU\t4\t\t\nSPD\t2\t1\t\nFDP\t-\t\t\n\nDafür: 6\nDagegen: 1\nEnthaltungen: 0", new(6, 1, 0, null)),
            ("\tJa\tNein\tEnthaltung\nCDU\t4\t\t\nSPD\t3\t\t\n\nDafür: 8\nDagegen: 0\nEnthaltungen: 0", new(8, 0, 0, null)),
            ("\tJa\tNein\nBürgermeister\t1\t\nCDU\t\t3\n\nJa: 1 Nein: 3", new(1, 3, null, null)),
            ("\tJa\tNein\tEnthaltung\nCDU\t2\t0\t1\nFDP\tnicht anwesend\t\t\n\nDafür: 2\nDagegen: 0\nEnthaltungen: 1", new(2, 0, 1, null)),
            ("Ja\n\nNein\n\nEnthaltung\n\nCDU\n\n3\n\n \n\n \n\nSPD\n\n \n\n2\n\n \n\nDafür:\n\n3\n\nDagegen:\n\n2\n\nEnthaltungen:\n\n0", new(3, 2, 0, null)),
            ("Zustimmung: 10\nAblehnung: 2\nEnthaltung: 1", new(10, 2, 1, null)),
            ("Zustimmungen 10, Ablehnungen 2, Enthaltungen 1", new(10, 2, 1, null)),
            ("Ja-Stimmen: 14; Nein-Stimmen: -; Enthaltungen: -", new(14, 0, 0, null)),
            ("Ja-Stimmen: 14\nNein-Stimmen:\nEnthaltungen: 2", new(14, null, 2, null)),
            ("Ja = 5, Nein = 6, Enthaltung = 0", new(5, 6, 0, null)),
            ("<table><tr><td>Dafür:</td><td>13</td></tr><tr><td>Dagegen:</td><td>2</td></tr><tr><td>Enthaltungen:</td><td>-</td></tr></table>", new(13, 2, 0, null)),
            ("<table><tr><td></td><th>Ja</th><th>Nein</th></tr><tr><td>CDU</td><td>5</td><td>&nbsp;</td></tr></table><p>Dafür: 5<br>Dagegen: 0</p>", new(5, 0, null, null)),
            ("<div>Ja-Stimmen:&nbsp;7</div><div>Nein-Stimmen:&nbsp;1</div>", new(7, 1, null, null)),
            ("Abstimmungsergebnis:\nEinstimmig beschlossen\nDafür: 15\nDagegen: 0\nEnthaltungen: 0", new(15, 0, 0, null)),
            ("Abstimmungsergebnis: \n\nMit Mehrheit abgelehnt\n\nDafür: 3\nDagegen: 12\nEnthaltungen: -", new(3, 12, 0, null)),
        }.Select(one => ((one.Vote.StartsWith('<') ? Head.Replace("\n", "<br>", StringComparison.Ordinal) : Head) + one.Vote, one.Totals)),
    ];
}
