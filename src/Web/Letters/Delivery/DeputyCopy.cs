namespace Wiedervorlage.Web.Letters.Delivery;

/// <summary>A unit's mail as its deputy gets it: the same, after a sentence that says why.</summary>
public static class DeputyCopy
{
    /// <summary>The sentence before the greeting.</summary>
    public const string Why = "Diese Mail konnte der Stelle nicht zugestellt werden. Sie erhalten sie, weil Ihre Adresse als Vertretung eingetragen ist.";

    /// <param name="text">The plain version of the mail.</param>
    /// <param name="html">Its HTML version; the sentence stands before its first paragraph.</param>
    public static (string Text, string Html) Of(string text, string html)
    {
        var first = html.IndexOf("<p", StringComparison.Ordinal);
        return ($"{Why}\n\n{text}", first < 0 ? html : html.Insert(first, $"<p style=\"margin:0 0 16px;padding:8px 12px;background:#fff4d6\">{Why}</p>\n"));
    }
}
