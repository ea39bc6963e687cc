namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>"einstimmig", "einmütig", "mehrheitlich", "mehrstimmig" (Austria).</summary>
internal static class Majorities
{
    /// <summary>For <see cref="Words.Phrases"/>.</summary>
    public static IEnumerable<(string Phrase, Says Group)> Phrases =>
    [
        ("einmütig", Says.OfOneMind), ("einhellig", Says.OfOneMind), ("einstimmig", Says.Unanimous), ("nicht einstimmig", Says.NotUnanimous),
        ("mehrheit", Says.ByMajority), ("mehrstimmig", Says.ByMajority),
    ];

    /// <summary>True where nobody was against it, false for a majority, null where the text says neither.</summary>
    public static bool? Unanimous(string text) => Unanimous(Words.Phrases.In(text));

    /// <summary>The same of a text that was looked through already.</summary>
    public static bool? Unanimous(Says says)
    {
        if ((says & Says.OfOneMind) != 0) return true;
        if ((says & Says.Unanimous) != 0) return (says & Says.NotUnanimous) == 0;
        return (says & Says.ByMajority) != 0 ? false : null;
    }
}
