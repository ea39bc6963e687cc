namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// An object of a source as the last complete reading left it. Never deleted: what the source has no more is kept, with the day.
/// </summary>
/// <param name="List">In which list it stands.</param>
/// <param name="Content">As read last.</param>
/// <param name="GoneSince">The first reading without it, or with its tombstone; null: it is there.</param>
public sealed record KnownObject(SourceList List, SourceObject Content, LocalDate? GoneSince)
{
    /// <summary>Null once it is gone.</summary>
    public SourceObject? Present => GoneSince is null ? Content : null;
}

/// <summary>What a reading makes of what was known: worked out as a whole before anything of it is stored.</summary>
/// <param name="Put">Objects as they are to stand.</param>
/// <param name="Changes">Counted.</param>
/// <param name="Counts">Of the whole source, afterwards.</param>
public sealed record SourceComparison(ImmutableArray<KnownObject> Put, SourceChanges Changes, SourceCounts Counts)
{
    /// <param name="read">All pages' objects in the order read; a later copy of an id wins. The list is that of the page.</param>
    /// <param name="known">Those of them that are known, by <see cref="SourceIds.Same"/>; all of a list that is in <paramref
    /// name="whole"/>.</param>
    /// <param name="whole">Lists read to their end without a filter.</param>
    /// <param name="counts">Of the source before.</param>
    /// <param name="today">Local date.</param>
    public static SourceComparison Of(
        IEnumerable<(SourceList List, SourceObject Object)> read, IReadOnlyDictionary<string, KnownObject> known,
            ImmutableArray<SourceList> whole,
        SourceCounts counts, LocalDate today)
    {
        var now = new Dictionary<string, (SourceList List, SourceObject Object)>();
        foreach (var one in read) now[SourceIds.Same(one.Object.Id)] = one;
        var (put, changes) = (ImmutableArray.CreateBuilder<KnownObject>(), new SourceChanges());
        foreach (var (id, one) in now)
        {
            var was = known.GetValueOrDefault(id);
            changes = changes.Plus(SourceChanges.Of(was?.Present, one.Object, today));
            if (Next(was, one, today) is not { } next || next == was) continue;
            counts = counts.Changed(was?.Present, next.Present);
            put.Add(next);
        }
        foreach (var (id, was) in known.Where(one => one.Value.GoneSince is null && whole.Contains(one.Value.List) && !now
            .ContainsKey(one.Key)))
        {
            counts = counts.Changed(was.Content, null);
            changes = changes.Plus(new(Gone: 1));
            put.Add(was with { GoneSince = today });
        }
        return new(put.ToImmutable(), changes, counts);
    }

    /// <summary>Null: nothing is known of it and nothing is to be. Of a tombstone only that it is one is believed.</summary>
    private static KnownObject? Next(KnownObject? was, (SourceList List, SourceObject Object) one, LocalDate today) =>
        (was, one.Object) switch
    {
        (null, SourceObject.Gone) => null,
        ({ } known, SourceObject.Gone) => known.GoneSince is null ? known with { GoneSince = today } : known,
        ({ GoneSince: null } known, var now) when known.Content.Stamp == now.Stamp && SameItems(known.Content, now) => known,
        _ => new(one.List, one.Object, null),
    };

    private static bool SameItems(SourceObject was, SourceObject now) =>
        (was, now) is not (SourceObject.Meeting before, SourceObject.Meeting after)
        || before.Items.Select(item => (item.Id, item.Stamp)).SequenceEqual(after.Items.Select(item => (item.Id, item.Stamp)));
}
