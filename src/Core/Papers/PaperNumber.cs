namespace Wiedervorlage.Core.Papers;

/// <summary>Drucksachennummer; OParl <c>reference</c>. Cities number as they like: free text of one line, kept as given.</summary>
public static class PaperNumber
{
    /// <summary>The longest one, in characters.</summary>
    public const int Longest = 60;

    /// <summary>
    /// Why a text is none: empty, too long, more than one line, or without a letter or digit; null when it is one. Blanks at its ends do
    /// not count.
    /// </summary>
    public static Refusal.Invalid? Refuse(string? text, string field) => (text ?? "").Trim() switch
    {
        "" => new(field, "Die Drucksachennummer fehlt."),
        { Length: > Longest } long_ => new(field, $"Die Drucksachennummer hat {long_.Length} Zeichen; möglich sind {Longest}."),
        var one when one.Any(char.IsControl) => new(field, "Die Drucksachennummer enthält Steuerzeichen; sie steht in einer Zeile."),
        var one when !one.Any(char.IsLetterOrDigit) => new(
            field, $"„{one}“ ist keine Drucksachennummer: Sie enthält mindestens einen Buchstaben oder eine Ziffer."),
        _ => null,
    };
}
