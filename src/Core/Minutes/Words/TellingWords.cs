namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>Verbs in which minutes themselves tell what happened, and words of reported speech or of an earlier day.</summary>
internal static class TellingWords
{
    /// <summary>For <see cref="Phrases"/>, too.</summary>
    public static string[] Verbs { get; } =
        [" wird ", " wurde ", " werden ", " wurden ", " ist ", " sind ", " findet ", " fand ", " erhält ", " erhielt "];

    /// <summary>For <see cref="Phrases"/>, too.</summary>
    public static string[] Reported { get; } =
    [
        " könne", " solle", " werde ", " werden solle", " sei ", " seien ", " habe ", " hätten", " wäre", " hätte", " möchte", "würde",
        " soll ", " worden war", " frühere", " hatte ", " hatten ", " in seiner Sitzung", " in ihrer Sitzung",
        " bereits ", " seinerzeit", " damals", " zuvor ", " im Vorjahr", " vergangenen ",
    ];

    public static bool Tell(string text) => Has(text, Verbs);

    public static bool Report(string text) => Has(text, Reported);

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
