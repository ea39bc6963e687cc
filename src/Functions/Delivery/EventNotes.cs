using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Delivery;

/// <summary>
/// What a post of the event webhook held that a person should see: one document a post, under the hash of its notes, so that a post
/// that comes again is not noted again.
/// </summary>
internal sealed class EventNotes(Documents<EventNotes.Kept> kept, Clock clock, Settings settings)
{
    private const string Partition = "events";
    private const int MostOfAPost = 50;

    public async Task KeepAsync(ImmutableArray<EventNote> notes, CancellationToken cancellation)
    {
        if (notes.IsEmpty) return;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', notes))))[..32];
        await kept.SaveAsync(Partition, id, new(id, clock.Now, notes.Length, [.. notes.Take(MostOfAPost)]), null, cancellation);
    }

    public async Task<ImmutableArray<Kept>> AllAsync(CancellationToken cancellation) =>
        [.. await kept.ScanAsync(Partition, cancellation).Select(one => one.Value).OrderBy(one => one.At).ToListAsync(cancellation)];

    /// <summary>A person has seen to them.</summary>
    /// <returns>False when there are none under this id.</returns>
    public async Task<bool> SettleAsync(string id, CancellationToken cancellation) =>
        await kept.LoadAsync(Partition, id, cancellation) is { } found && await kept.DeleteAsync(found, cancellation);

    /// <summary>They hold addresses, as the texts of mails do: gone after the same time.</summary>
    public async Task ForgetAsync(CancellationToken cancellation)
    {
        await foreach (var one in kept.ScanAsync(Partition, cancellation))
            if (one.Value.At < clock.Now - Duration.FromDays(settings.KeepMailsDays))
                await kept.DeleteAsync(one, cancellation);
    }

    /// <summary>The notes on one post.</summary>
    /// <param name="At">When it came: domain time.</param>
    /// <param name="Count">How many there were; <paramref name="Notes"/> are the first of them.</param>
    internal sealed record Kept(string Id, Instant At, int Count, ImmutableArray<EventNote> Notes);
}

/// <summary>Something about mails that no state of a mail shows.</summary>
/// <param name="Mail">The mail's key; null when it could not be found.</param>
/// <param name="Text">What happened, in German.</param>
/// <param name="WhatToDo">In German.</param>
/// <param name="Raw">What came, where it could not be tied to a mail.</param>
internal sealed record EventNote(string? Mail, string Text, string WhatToDo, string? Raw = null)
{
    public static EventNote Complaint(string mail, string what) => new(
        mail,
        what == "spamreport" ? "Der Empfänger hat die Mail als Spam gemeldet."
            : "Der Empfänger hat sich von Mails dieses Absenders abgemeldet.",
        "SendGrid stellt dieser Adresse nichts mehr zu. Beim Empfänger nachfragen; will er die Mails weiter, die Adresse in SendGrid unter "
        + (what == "spamreport" ? "„Suppressions“, „Spam Reports“" : "„Suppressions“, „Unsubscribes“")
         + " entfernen, sonst eine andere eintragen.");

    public static EventNote Malformed(string raw) => new(
        null, "Ein Ereignis von SendGrid war nicht lesbar.",
        "Die anderen derselben Sendung sind verbucht. In SendGrid unter „Activity“ nachsehen, welche Mail es war.", raw);

    public static EventNote Unknown(SendGridEvent one) => new(
        null, $"Ein Ereignis von SendGrid („{one.What}“) gehört zu keiner unserer Mails.",
        "Sendet noch jemand über dasselbe Konto, ist nichts zu tun. Sonst in SendGrid unter „Activity“ nach der Mail suchen.", one.Raw);
}
