using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// The rows of the inbox, and three small indexes: which arrival became which row, who was first with a Message-ID or a content, and what
/// waits for a person.
/// </summary>
internal sealed class Inbox(Documents<InboxEntry> entries, Documents<InboxRef> references)
{
    private const string Entries = "inbox";
    private const string Arrivals = "arrivals";
    private const string Firsts = "firsts";
    private const string Waiting = "waiting";
    private const string About = "about-";

    public Task<Document<InboxEntry>?> LoadAsync(string id, CancellationToken cancellation) => entries.LoadAsync(Entries, id, cancellation);

    /// <returns>Null when somebody else was faster.</returns>
    public async Task<Document<InboxEntry>?> SaveAsync(InboxEntry entry, Document<InboxEntry>? was, CancellationToken cancellation)
    {
        // Named before it waits, and no longer only after it does not: the index may name too many, never too few.
        var named = entry.NeedsPerson
            ? await references.PutAsync(Waiting, entry.Id, new(entry.Id), cancellation)
            : was?.Value.NeedsPerson == true ? await references.LoadAsync(Waiting, entry.Id, cancellation) : null;
        foreach (var motion in Motions(entry).Except(was is null ? [] : Motions(was.Value)))
            await references.PutAsync(About + motion, entry.Id, new(entry.Id), cancellation);
        var saved = await entries.SaveAsync(Entries, entry.Id, entry, was, cancellation);
        if (saved is not null && !entry.NeedsPerson && named is not null) await references.DeleteAsync(named, cancellation);
        return saved;
    }

    /// <summary>What waits for a person, without reading the mails of ten years.</summary>
    public async IAsyncEnumerable<InboxEntry> WaitingAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var named in references.ScanAsync(Waiting, cancellation))
            if (await LoadAsync(named.Id, cancellation) is { Value: { NeedsPerson: true } entry }) yield return entry;
    }

    /// <summary>
    /// Mails about a motion that came after it, in the order of their arrival: answers, withdrawals, new versions, what belongs to it.
    /// </summary>
    public async Task<ImmutableArray<InboxEntry>> AboutAsync(MotionId motion, CancellationToken cancellation)
    {
        var found = new List<InboxEntry>();
        await foreach (var named in references.ScanAsync(About + motion, cancellation))
            if (await LoadAsync(named.Id, cancellation) is { Value: var entry } && Motions(entry).Contains(motion)) found.Add(entry);
        return [.. found.OrderBy(entry => entry.ReceivedAt).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    /// <summary>Of which motions it tells: as it was read, and as a person decided.</summary>
    private static IEnumerable<MotionId> Motions(InboxEntry entry) => entry.State is InboxState.Answered answered
        ? [answered.Motion]
        : entry.About is { } about ? [about.Motion] : [];

    /// <summary>Makes the index of what waits anew from the mails themselves.</summary>
    public async Task ReindexAsync(CancellationToken cancellation)
    {
        await foreach (var entry in AllAsync(cancellation))
            if (entry.Value.NeedsPerson) await references.PutAsync(Waiting, entry.Id, new(entry.Id), cancellation);
    }

    /// <summary>Lets it wait for a person again, since what was to follow from it is refused.</summary>
    public Task<InboxEntry> BackAsync(string id, string why, CancellationToken cancellation) => Races.WinAsync($"mail {id}", async () =>
    {
        var was = (await LoadAsync(id, cancellation))!;
        return (await SaveAsync(InboxRules.Back(was.Value, why), was, cancellation))?.Value;
    });

    public IAsyncEnumerable<Document<InboxEntry>> AllAsync(CancellationToken cancellation) => entries.ScanAsync(Entries, cancellation);

    /// <summary>The row that an arrival became; null: none as yet.</summary>
    public async Task<string?> RowOfAsync(string arrival, CancellationToken cancellation) =>
        (await references.LoadAsync(Arrivals, arrival, cancellation))?.Value.InboxId;

    public Task RememberAsync(string arrival, string id, CancellationToken cancellation) =>
        references.PutAsync(Arrivals, arrival, new(id), cancellation);

    /// <summary>Another row that had this mail's Message-ID or content first; null when this one is the first.</summary>
    public async Task<string?> OtherThanAsync(string id, IncomingMail mail, CancellationToken cancellation)
    {
        var byMessage = mail.MessageId is { } message ? await FirstAsync($"message\n{message}", id, cancellation) : id;
        var byContent = await FirstAsync($"content\n{mail.ContentHash}", id, cancellation);
        return byMessage != id ? byMessage : byContent != id ? byContent : null;
    }

    private async Task<string> FirstAsync(string what, string id, CancellationToken cancellation)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)));
        if (await references.SaveAsync(Firsts, key, new(id), null, cancellation) is not null) return id;
        return (await references.LoadAsync(Firsts, key, cancellation))?.Value.InboxId ?? id;
    }
}

/// <summary>Points at a row of the inbox.</summary>
internal sealed record InboxRef(string InboxId);
