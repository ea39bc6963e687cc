namespace Wiedervorlage.Core;

/// <summary>What a title may be, of a motion or of an item of an agenda.</summary>
public static class TitleCheck
{
    /// <summary>In characters; real titles of councils reach several hundred.</summary>
    public const int Longest = 1000;

    /// <summary>Why a text is no title, or null. Blanks at its ends do not count.</summary>
    /// <param name="title">What was given.</param>
    /// <param name="whose">"Ein Antrag", "Ein Tagesordnungspunkt".</param>
    /// <param name="hint">Where longer words belong; begins with a blank.</param>
    public static Refusal.Invalid? Refuse(string? title, string whose, string hint = "") => (title ?? "").Trim() switch
    {
        "" => new("title", $"{whose} braucht einen Titel."),
        { Length: > Longest } one => new("title", $"Der Titel hat {one.Length} Zeichen; möglich sind {Longest}.{hint}"),
        var one when one.Any(char.IsControl) => new(
            "title", "Der Titel enthält Steuerzeichen oder einen Zeilenumbruch; er steht in einer Zeile."),
        _ => null,
    };
}
