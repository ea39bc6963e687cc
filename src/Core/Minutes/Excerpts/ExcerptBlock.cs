namespace Wiedervorlage.Core.Minutes.Excerpts;

/// <summary>A piece of an excerpt's page, the same in HTML and DOCX. Closed.</summary>
public abstract record ExcerptBlock
{
    private ExcerptBlock() { }

    /// <summary>A heading; level 1 is the title of the page.</summary>
    public sealed record Heading(int Level, string Text) : ExcerptBlock;

    /// <summary>A line of the head or of a vote's totals; <paramref name="Keep"/>: on one page with the next.</summary>
    public sealed record HeadLine(string Text, bool Keep = false) : ExcerptBlock;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(string Text) : ExcerptBlock;

    /// <summary>What was voted on.</summary>
    public sealed record Subject(string Text) : ExcerptBlock;

    /// <summary>The table of votes; its first row is the head, a first cell names its row.</summary>
    public sealed record Table(ImmutableArray<ImmutableArray<string>> Rows) : ExcerptBlock;

    /// <summary>What came of a vote.</summary>
    public sealed record Outcome(string Text) : ExcerptBlock;
}
