using Wiedervorlage.Core;
using Wiedervorlage.Core.Minutes.Documents;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>Whole minutes on their way in. Kept for the office alone, and not for long: they name persons.</summary>
/// <param name="Page">The text that was read.</param>
/// <param name="At">When they were uploaded.</param>
/// <param name="Items">One for each item of the document, in its order.</param>
internal sealed record MinutesDraft(string Page, Instant At, ImmutableArray<DraftItem> Items);

/// <summary>What is to become of an item. <paramref name="State"/> is null, "done" or "left".</summary>
internal sealed record DraftItem(bool Take, string? Motion, string? State = null);

/// <summary>Keeps whole minutes between the list of their items and the last of them.</summary>
internal sealed class MinutesDrafts(Documents<MinutesDraft> documents, Clock clock)
{
    private const string Partition = "minutes";

    private static readonly Duration _kept = Duration.FromDays(30);

    /// <summary>The address of the list of items. Ticked is what has a motion.</summary>
    public async Task<string> KeepAsync(string page, MinutesDocument document, MinutesWorld world, CancellationToken cancellation)
    {
        await ForgetAsync(cancellation);
        var candidates = world.CandidatesIn(world.MeetingOfAll(document.Head));
        var items = document.Items.Select(item => ItemMatching.Of(item, candidates, world.Numbering).FirstOrDefault()?.Motion.Value).Select(motion => new DraftItem(motion is not null, motion));
        var id = MinutesPrefill.NewId();
        await documents.PutAsync(Partition, id, new(page, Now, [.. items]), cancellation);
        return $"/buero/niederschrift/{id}";
    }

    public Task<Document<MinutesDraft>?> LoadAsync(string id, CancellationToken cancellation) => documents.LoadAsync(Partition, id, cancellation);

    /// <summary>Changes the draft; of two who do so at once, both are kept.</summary>
    public async Task<MinutesDraft?> ChangeAsync(string id, Func<ImmutableArray<DraftItem>, ImmutableArray<DraftItem>> change, CancellationToken cancellation)
    {
        var changed = await documents.ChangeAsync(Partition, id, was => Task.FromResult<Answer<MinutesDraft>>(
            was is null ? new Refusal.Unknown("die Niederschrift", id) : was.Value with { Items = change(was.Value.Items) }), cancellation);
        if (changed.Refusal is Refusal.LostRace) throw new InvalidOperationException($"Others were faster each time at the minutes {id}.");
        return changed.Refusal is null ? changed.Value.Now.Value : null;
    }

    private Instant Now => clock.Now;

    private async Task ForgetAsync(CancellationToken cancellation)
    {
        await foreach (var draft in documents.ScanAsync(Partition, cancellation))
            if (draft.Value.At + _kept < Now) await documents.DeleteAsync(draft, cancellation);
    }
}
