using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>Brings single objects to what the facts say.</summary>
internal sealed class PublishedObjects(Shelf shelf, Settings settings, Clock clock)
{
    public Addresses To { get; } = new(settings.BaseUrl);

    /// <summary>Answers the object as it is served then; null when it is not published.</summary>
    /// <param name="was">Read before the facts were: whoever wrote since makes this look at them again.</param>
    /// <param name="draft">As it should be; null: it is not to be published.</param>
    public async Task<Served?> PutAsync(Kept? was, Draft? draft, CancellationToken cancellation)
    {
        var next = Core.OParl.Serving.Serving.Next(was?.Value, draft, To, clock.Now);
        if (next is not null && !ReferenceEquals(next, was?.Value) && await shelf.PutAsync(next, was, cancellation) is null)
            throw new OvertakenException();
        return next is { Deleted: false } ? next : null;
    }

    /// <summary>All of them, and tombstones for what was there and is no longer.</summary>
    public async Task<ImmutableArray<Served>> PutAllAsync(
        ImmutableDictionary<string, Kept> were, IEnumerable<Draft> drafts, CancellationToken cancellation)
    {
        var now = ImmutableArray.CreateBuilder<Served>();
        foreach (var draft in drafts) now.Add((await PutAsync(were.GetValueOrDefault(draft.Key), draft, cancellation))!);
        foreach (var gone in were.Where(one => now.All(there => there.Key != one.Key))) await PutAsync(gone.Value, null, cancellation);
        return now.ToImmutable();
    }
}

/// <summary>Somebody else published the same at the same moment: the facts are to be looked at again.</summary>
internal sealed class OvertakenException : Exception;
