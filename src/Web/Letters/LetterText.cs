using System.Text;

namespace Wiedervorlage.Web.Letters;

/// <summary>The plain version of a letter: paragraphs separated by a blank line, links written out.</summary>
public static class LetterText
{
    /// <summary>The signature under every letter.</summary>
    public const string Closing = "Wiedervorlage – damit kein Antrag und kein Bericht vergessen wird";

    /// <summary>The end of every letter.</summary>
    public const string Farewell = "Mit freundlichen Grüßen";

    /// <summary>The whole text with "\n" line ends.</summary>
    public static string Write(Letter letter)
    {
        var text = new StringBuilder(letter.Greeting).Append("\n\n");
        foreach (var block in letter.Blocks) text.Append(Write(block)).Append('\n');
        return text.Append(Farewell).Append("\nWiedervorlage\n\n-- \n").Append(Closing).Append('\n').ToString();
    }

    private static string Write(LetterBlock block) => block switch
    {
        LetterBlock.Paragraph b => b.Text + "\n",
        LetterBlock.Heading b => $"{b.Text}\n{new string('=', b.Text.Length)}\n",
        LetterBlock.Facts b => string.Concat(b.Rows.Select(row => $"{row.Label}: {row.Value}\n")),
        LetterBlock.Item b => $"{(b.Urgent ? "! DRINGEND: " : "- ")}{b.Title}\n{string.Concat(b.Lines.Select(line => $"  {line}\n"))}{(b.Link is { } link ? $"  {link.Text}: {link.Url}\n" : "")}",
        LetterBlock.Action b => $"{b.Link.Text}:\n{b.Link.Url}\n",
        _ => throw new InvalidOperationException($"No text for {block.GetType().Name}."),
    };
}
