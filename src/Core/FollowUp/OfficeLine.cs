namespace Wiedervorlage.Core.FollowUp;

/// <summary>What the office is to do; its letter is grouped by it, in this order. Stored in camelCase: append only.</summary>
public enum OfficeMatter
{
    /// <summary>A motion that came after the deadline: table it, have urgency voted, or the next meeting.</summary>
    LateMotion,

    /// <summary>A motion wants a place on an agenda, or its number there.</summary>
    Place,

    /// <summary>The meeting is over and a result is missing.</summary>
    Result,

    /// <summary>A motion came back from a reading without a target.</summary>
    Target,

    /// <summary>Something was adopted as amended, and its text is missing.</summary>
    Text,

    /// <summary>A duty "regelmäßig" without an interval, or a proposal that nobody has confirmed.</summary>
    Interval,

    /// <summary>Something was adopted, and nobody leads its implementation.</summary>
    Lead,

    /// <summary>The faction says that its motion was read wrongly.</summary>
    Misread,
}

/// <summary>One thing that waits for the office.</summary>
/// <param name="Key">The same as long as it is the same thing to do; another one when it is newly due.</param>
/// <param name="Matter">What is to be done.</param>
/// <param name="Title">What it is about; of what is non-public only its number.</param>
/// <param name="Detail">German, one line.</param>
/// <param name="Since">The day on which it was first to be done.</param>
/// <param name="Path">Where it is done: below the address of the app.</param>
public sealed record OfficeLine(string Key, OfficeMatter Matter, string Title, string Detail, LocalDate Since, string Path)
{
    /// <summary>It was told at once, by a mail of its own: only its being still open is told in the letter.</summary>
    public bool ToldAtOnce => Matter == OfficeMatter.LateMotion;
}

/// <summary>A line as it stood in a letter.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Times">For how many weeks it has been told of, this letter included; a mail of its own counts.</param>
/// <param name="CountedOn">The day on which it was counted last.</param>
/// <param name="New">Told for the first time.</param>
public sealed record ToldLine(OfficeLine Line, int Times, LocalDate CountedOn, bool New);
