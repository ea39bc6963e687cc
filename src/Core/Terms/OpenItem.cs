namespace Wiedervorlage.Core.Terms;

/// <summary>What can be open at the end of a term; the API's strings in camelCase, stored: append only.</summary>
public enum OpenKind
{
    /// <summary>A motion.</summary>
    Motion,

    /// <summary>A reporting duty.</summary>
    Duty,

    /// <summary>The implementation of a resolution.</summary>
    Implementation,
}

/// <summary>Names one of the open things.</summary>
public sealed record OpenItem(OpenKind Kind, string Id);

/// <summary>A line of the list that the office gets at the end of a term.</summary>
/// <param name="Item">What it is.</param>
/// <param name="Since">The day it was filed or decided.</param>
/// <param name="Reference">Drucksache; null if it has none.</param>
/// <param name="Subject">German.</param>
/// <param name="State">German, one line.</param>
/// <param name="Public">False: appears in mails by number and link only.</param>
/// <param name="CarriedOver">True once a person has said that it goes on.</param>
public sealed record OpenLine(OpenItem Item, LocalDate Since, string? Reference, string Subject, string State, bool Public, bool CarriedOver);
