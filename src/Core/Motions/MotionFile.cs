namespace Wiedervorlage.Core.Motions;

/// <summary>A file that came with a motion.</summary>
/// <param name="Name">As it is offered to people: no path, an ending that fits what is in it.</param>
/// <param name="Type">Media type, by what is in it and not by what the sender called it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Key">Where it is kept. It names the content: the same file of the same motion has the same key.</param>
public sealed record MotionFile(string Name, string Type, long Bytes, string Key)
{
    private static readonly string[] _papers =
    [
        "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.oasis.opendocument.spreadsheet",
            "application/rtf",
        "image/png", "image/jpeg", "image/gif", "text/plain",
    ];

    /// <summary>
    /// True for what is published together with a public motion: papers, tables and pictures. Attached mails name private addresses, and
    /// what may run (macros)
    /// or is not known stays with the office.
    /// </summary>
    public bool IsPaper => _papers.Contains(Type) && !Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase);
}
