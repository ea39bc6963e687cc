namespace Wiedervorlage.Core.Imports;

/// <summary>Columns that several kinds of files have.</summary>
internal static class CommonColumns
{
    public static readonly Column ValidFrom = new("Gültig ab", false, "erster Tag, an dem die Zeile gilt; leer: ab heute", "01.11.2025") { Field = "validFrom", AlsoCalled = ["ab", "gültig seit", "seit"] };

    public static readonly Column BodyRef = new("Gremium", true, "Schlüssel, Kurzname oder Name eines Gremiums", "sozial") { Field = "body", AlsoCalled = ["Ausschuss"] };

    public static Column Key(string of, string example) => new("Schlüssel", true, $"bleibt immer gleich und nennt {of} in Adressen und anderen Dateien", example) { AlsoCalled = ["Id", "Kürzel", "Kennung", "Key"] };
}
