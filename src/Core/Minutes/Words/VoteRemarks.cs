namespace Wiedervorlage.Core.Minutes.Words;

/// <summary>"Auf Antrag wird namentlich abgestimmt.": how a vote is taken, printed between a resolution's text and its result.</summary>
internal static class VoteRemarks
{
    private static readonly string[] _words = ["abgestimmt", " abstimmen", "zur Abstimmung"];

    /// <summary>For <see cref="Phrases"/>.</summary>
    public static IEnumerable<string> Words => _words.Select(word => word.ToLowerInvariant());

    public static bool IsOne(string text) => text.Length < 250 && Array.Exists(_words, word => text.Contains(word, StringComparison.Ordinal));
}
