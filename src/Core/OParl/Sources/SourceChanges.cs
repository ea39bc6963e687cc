namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>What a reading found different from the last complete one, counted.</summary>
/// <param name="NewMeetings">Not known before.</param>
/// <param name="MovedMeetings">Another day or, while still to come, another hour: a past meeting's start often becomes its real
/// one.</param>
/// <param name="CancelledMeetings">Cancelled since.</param>
/// <param name="AddedItems">On meetings known before.</param>
/// <param name="GoneItems">Not in their meeting's list any more, without a tombstone.</param>
/// <param name="NewResults">Items known before that have a result now.</param>
/// <param name="OtherResults">Items whose result has another wording now.</param>
/// <param name="NewPapers">Not known before.</param>
/// <param name="ChangedPapers">With another content.</param>
/// <param name="PapersUnmoved">Changed in any way while their own <c>modified</c> stayed.</param>
/// <param name="ItemsUnmoved">Items changed in any way while their meeting's <c>modified</c> stayed.</param>
/// <param name="Gone">Known objects that the source has no more, or buried.</param>
/// <param name="Tombstones">Seen, of things known or not.</param>
public sealed record SourceChanges(
    int NewMeetings = 0, int MovedMeetings = 0, int CancelledMeetings = 0, int AddedItems = 0, int GoneItems = 0, int NewResults = 0,
        int OtherResults = 0,
    int NewPapers = 0, int ChangedPapers = 0, int PapersUnmoved = 0, int ItemsUnmoved = 0, int Gone = 0, int Tombstones = 0)
{
    /// <summary>Over this share of what was known, or this many objects, a reading is a mass change and writes no mail.</summary>
    public const double MassShare = 0.2;

    /// <summary>See <see cref="MassShare"/>.</summary>
    public const int MassCount = 200;

    /// <summary>Both together.</summary>
    public SourceChanges Plus(SourceChanges other) => new(
        NewMeetings + other.NewMeetings, MovedMeetings + other.MovedMeetings, CancelledMeetings + other.CancelledMeetings,
            AddedItems + other.AddedItems,
        GoneItems + other.GoneItems, NewResults + other.NewResults, OtherResults + other.OtherResults, NewPapers + other.NewPapers,
        ChangedPapers + other.ChangedPapers, PapersUnmoved + other.PapersUnmoved, ItemsUnmoved + other.ItemsUnmoved, Gone + other.Gone,
            Tombstones + other.Tombstones);

    /// <summary>What one object adds.</summary>
    /// <param name="was">As last read; null: not known.</param>
    /// <param name="now">As read now.</param>
    /// <param name="today">Local date.</param>
    public static SourceChanges Of(SourceObject? was, SourceObject now, LocalDate today) => (was, now) switch
    {
        (_, SourceObject.Gone) => new(Gone: was is null ? 0 : 1, Tombstones: 1),
        (null, SourceObject.Meeting) => new(NewMeetings: 1),
        (null, SourceObject.Paper) => new(NewPapers: 1),
        (SourceObject.Meeting before, SourceObject.Meeting after) => OfMeeting(before, after, today),
        (SourceObject.Paper before, SourceObject.Paper after) => new(
            ChangedPapers: before.Print == after.Print ? 0 : 1, PapersUnmoved: before.Stamp != after.Stamp
                && before.Modified == after.Modified ? 1 : 0),
        _ => new(),
    };

    /// <summary>The meeting takes place on another day, or at another hour while it is still to come.</summary>
    public static bool HasMoved(SourceObject.Meeting before, SourceObject.Meeting after, LocalDate today) =>
        before.On != after.On || (before.StartsAt != after.StartsAt && after.On >= today);

    private static SourceChanges OfMeeting(SourceObject.Meeting before, SourceObject.Meeting after, LocalDate today)
    {
        var (old, now) = (before.Items.DistinctBy(item => item.Id).ToDictionary(item => item.Id),
            after.Items.Select(item => item.Id).ToHashSet());
        var both = after.Items.Where(item => old.ContainsKey(item.Id)).Select(item => (Was: old[item.Id], Now: item)).ToArray();
        return new(
            MovedMeetings: HasMoved(before, after, today) ? 1 : 0, CancelledMeetings: after.Cancelled && !before.Cancelled ? 1 : 0,
            AddedItems: after.Items.Count(item => !old.ContainsKey(item.Id)), GoneItems: old.Keys.Count(id => !now.Contains(id)),
            NewResults: both.Count(pair => pair.Was.Result is null && pair.Now.Result is not null),
            OtherResults: both.Count(pair => pair.Was.Result is not null && pair.Was.Result != pair.Now.Result),
            ItemsUnmoved: before.Modified == after.Modified ? both.Count(pair => pair.Was.Stamp != pair.Now.Stamp) : 0);
    }

    /// <summary>True when so much is new or other that nobody should be written to for each of it.</summary>
    /// <param name="known">How many objects were known.</param>
    public bool IsMass(int known) => NewMeetings + MovedMeetings + NewPapers + ChangedPapers is var all
        && (all > MassCount || all > known * MassShare);
}
