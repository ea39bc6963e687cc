namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>An item with two motions, both put off as a first reading, and a recommendation that was only printed: of our own making.</summary>
internal static class SamplePages
{
    public const string Printed = "Die Verwaltung wird beauftragt, jedes Quartal unter dem Tagesordnungspunkt „Sozialräume“ zu berichten.";

    private const string Vote = """
        Abstimmungsergebnis:

        	Ja	Nein	Enthaltung
        SPD	3		
        Grüne	1		
        Die Linke	-		

        Einstimmig beschlossen

        Dafür: 4
        Dagegen: 0
        Enthaltungen: 0
        """;

    public const string FirstReading = $"""
        Auszug aus der Niederschrift zur Sitzung des Sozialausschusses vom 10.02.2026

        Öffentlicher Teil

        TOP 8.1. Antrag der SPD-Fraktion: Sozialräume entwickeln

        0123/2026
        Entscheidung
        vertagt

        Frau Beispiel stellt den Antrag vor.

        Sachantrag der Grünen: Sozialräume stärken wird als 1. Lesung betrachtet.

        {Vote}

        Empfehlungsbeschluss:

        {Printed}

        Der Antrag der SPD-Fraktion wird als 1. Lesung betrachtet.

        {Vote}
        """;

    /// <summary>The published page, where this machine has it beside the project.</summary>
    public static string? Seed()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "shared", "seed", "niederschrift-sid-2026-02-10.txt") is var path && File.Exists(path)) return File.ReadAllText(path);
        return null;
    }
}
