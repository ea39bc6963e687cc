using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// What a city's system says of one thing, as far as we use it. Closed; stored in camelCase: append only. Ids are as the source writes
/// them, but for
/// <see cref="SourceIds.Same"/>.
/// </summary>
/// <param name="Id">The source's id.</param>
/// <param name="Print">What its content comes to, without created and modified: the same means nothing has changed.</param>
/// <param name="Stamp">The same with them.</param>
/// <param name="Modified">As the source says; often not moved by a change.</param>
public abstract record SourceObject(string Id, string Print, string Stamp, string? Modified)
{
    /// <summary>A committee, a faction or a unit of the administration.</summary>
    public sealed record Organization(string Id, string Print, string Stamp, string? Modified, string Name, string? ShortName,
        OrganizationKind Kind)
        : SourceObject(Id, Print, Stamp, Modified);

    /// <summary>
    /// A meeting with its agenda. <paramref name="On"/> is null where the source names no day; <paramref name="Place"/> is one line.
    /// </summary>
    public sealed record Meeting(
        string Id, string Print, string Stamp, string? Modified, string Name, ImmutableArray<string> Organizations, LocalDate? On,
        LocalTime? StartsAt, bool EndsBeforeStart, string? Place, bool Cancelled, MeetingState? State, string? Web,
        ImmutableArray<SourceItem> Items) : SourceObject(Id, Print, Stamp, Modified);

    /// <summary>A Vorlage, Antrag or Anfrage, with where it is consulted.</summary>
    public sealed record Paper(
        string Id, string Print, string Stamp, string? Modified, string? Reference, string Name, string? PaperType, LocalDate? Date,
            string? Web,
        ImmutableArray<SourceConsultation> Consultations, ImmutableArray<string> RelatesTo) : SourceObject(Id, Print, Stamp, Modified);

    /// <summary>A tombstone. Nothing else of it is believed.</summary>
    public sealed record Gone(string Id, string Print, string Stamp, string? Modified) : SourceObject(Id, Print, Stamp, Modified);
}

/// <summary>An item of a source's agenda, in the order of the list.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="Print">As <see cref="SourceObject.Print"/>.</param>
/// <param name="Stamp">As <see cref="SourceObject.Stamp"/>.</param>
/// <param name="Number">As given: "1.", "Ö 4.1"; null: none.</param>
/// <param name="Name">One line.</param>
/// <param name="Kind">A heading, struck by the words of its title, or an item.</param>
/// <param name="Public">True only if the source says so, or it stands in a public part; null: nobody says, which counts as not
/// public.</param>
/// <param name="Result">The source's wording, never more than that.</param>
/// <param name="Consultation">Id of the consultation, if it names one.</param>
/// <param name="Web">Its page for people.</param>
public sealed record SourceItem(
    string Id, string Print, string Stamp, string? Number, string Name, ItemKind Kind, bool? Public, string? Result, string? Consultation,
        string? Web);

/// <summary>Where a paper is consulted. The id alone is not always one thing: item and meeting belong to its key.</summary>
public sealed record SourceConsultation(
    string Id, string? Meeting, string? Item, string? Role, bool? Authoritative, ImmutableArray<string> Organizations)
{
    /// <summary>"id|item", or "id|meeting" while it has no item.</summary>
    public string Key => $"{Id}|{Item ?? Meeting}";
}

/// <summary>What a line of an agenda is. Stored: append only.</summary>
public enum ItemKind
{
    /// <summary>Something that is dealt with.</summary>
    Item,

    /// <summary>A line over others: no number, or a letter, or the name of a part.</summary>
    Heading,

    /// <summary>Taken off, by the words of its title.</summary>
    Struck,
}

/// <summary>What an organization is. Stored: append only.</summary>
public enum OrganizationKind
{
    /// <summary>Gremium</summary>
    Committee,

    /// <summary>Fraktion</summary>
    Faction,

    /// <summary>Dienststelle</summary>
    Unit,

    /// <summary>Neither; shown and passed over.</summary>
    Other,
}
