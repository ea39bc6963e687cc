namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>"einstimmig", "einmütig", "mehrheitlich", "mehrstimmig" (Austria).</summary>
internal static class Majorities
{
    /// <summary>True where nobody was against it, false for a majority, null where the text says neither.</summary>
    public static bool? Unanimous(string text)
    {
        if (text.Contains("einmütig", StringComparison.OrdinalIgnoreCase) || text.Contains("einhellig", StringComparison.OrdinalIgnoreCase)) return true;
        if (text.Contains("einstimmig", StringComparison.OrdinalIgnoreCase)) return !text.Contains("nicht einstimmig", StringComparison.OrdinalIgnoreCase);
        return text.Contains("mehrheit", StringComparison.OrdinalIgnoreCase) || text.Contains("mehrstimmig", StringComparison.OrdinalIgnoreCase) ? false : null;
    }
}
