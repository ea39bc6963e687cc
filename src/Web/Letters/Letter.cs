namespace Wiedervorlage.Web.Letters;

/// <summary>
/// A mail's content, once, for both of its versions: <see cref="LetterHtml"/> renders it for mail programs, <see cref="LetterText"/> as plain text.
/// All texts are German, plain, without markup.
/// </summary>
/// <param name="Subject">One line; the same in both versions.</param>
/// <param name="Greeting">"Guten Tag," unless the letter knows better.</param>
/// <param name="Blocks">In reading order.</param>
public sealed record Letter(string Subject, string Greeting, ImmutableArray<LetterBlock> Blocks);

/// <summary>A part of a letter. Closed.</summary>
public abstract record LetterBlock
{
    private LetterBlock() { }

    /// <summary>Running text.</summary>
    public sealed record Paragraph(string Text) : LetterBlock;

    /// <summary>Begins a group, e.g. the name of a body.</summary>
    public sealed record Heading(string Text) : LetterBlock;

    /// <summary>Label and value, one pair a line.</summary>
    public sealed record Facts(ImmutableArray<Fact> Rows) : LetterBlock;

    /// <summary>One thing of several: what it is, lines about it, and a link of its own. <paramref name="Urgent"/> ones stand out.</summary>
    public sealed record Item(string Title, ImmutableArray<string> Lines, LetterLink? Link, bool Urgent = false) : LetterBlock;

    /// <summary>What the reader is to do.</summary>
    public sealed record Action(LetterLink Link) : LetterBlock;
}

/// <summary>A label with its value, e.g. "Sitzung" and "10.02.2026".</summary>
public sealed record Fact(string Label, string Value);

/// <summary>Where a letter leads. A GET behind it changes nothing.</summary>
public sealed record LetterLink(string Text, string Url);
