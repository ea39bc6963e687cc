namespace Wiedervorlage.Web.Matters;

/// <summary>What stands in the index of a matter that leaves for the records system.</summary>
/// <param name="Title">Number and title.</param>
/// <param name="Facts">Names and values, in order.</param>
/// <param name="Parts">The documents beside the index.</param>
/// <param name="History">Every event of motion, duties and implementations, by time.</param>
/// <param name="Mails">Every mail that was written because of it, by time; without its text and without addresses.</param>
public sealed record Matter(
    string Title, ImmutableArray<(string Name, string Value)> Facts, ImmutableArray<MatterPart> Parts, ImmutableArray<MatterLine> History,
    ImmutableArray<MatterMail> Mails);

/// <summary>Documents of one kind.</summary>
public sealed record MatterPart(string Heading, ImmutableArray<MatterDocument> Documents);

/// <summary>A document. <paramref name="Sha256"/> is null when it could not be found any more: then it is listed as missing.</summary>
public sealed record MatterDocument(string Path, string Title, string Type, long Bytes, string? Sha256);

/// <summary>A line of the history, in German.</summary>
public sealed record MatterLine(string At, string By, string About, string Text);

/// <summary>A mail.</summary>
public sealed record MatterMail(string At, string Kind, string To, string State);
