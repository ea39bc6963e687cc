namespace Wiedervorlage.Core.Motions;

/// <summary>The commands in German, for the person who reads a refusal.</summary>
public static class CommandWords
{
    /// <summary>What the command with this name does, as a noun phrase.</summary>
    public static string German(string command) => command switch
    {
        "reference" => "Drucksachennummer vergeben",
        "placement" => "auf eine Tagesordnung setzen",
        "readings" => "Ergebnis eintragen",
        "target" => "Wiedervorlage festlegen",
        "occasion" => "Anlass abhaken",
        "sequence" => "Beratungsfolge festlegen",
        "defect" => "wegen eines Formfehlers zurückgeben",
        "mending" => "behobenen Formfehler eintragen",
        "concern" => "Bedenken vermerken",
        "withdrawal" => "zurückziehen",
        "confirmation" => "Rückfrage bestätigen",
        "corrections" => "eingetragenes Ergebnis berichtigen",
        "carry-over" => "in die neue Wahlperiode übernehmen oder verfallen lassen",
        _ => command,
    };
}
