namespace Wiedervorlage.Core.Duties.Finding;

/// <summary>What kind of text is searched; headings inside it ("Empfehlungsbeschluss:", "Begründung:") refine it.</summary>
public enum TextKind
{
    /// <summary>
    /// Minutes: a debate, in which only undertakings and wishes put on record count, with resolutions under their headings.
    /// </summary>
    Minutes,

    /// <summary>The text of an adopted resolution.</summary>
    Resolution,

    /// <summary>The text of an adopted recommendation.</summary>
    Recommendation,

    /// <summary>A text that was treated as a first reading.</summary>
    FirstReading,

    /// <summary>A motion: everything in it is only proposed.</summary>
    Motion,
}
