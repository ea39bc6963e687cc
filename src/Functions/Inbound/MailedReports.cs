using Wiedervorlage.Core;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Inbound.Reading;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>Hands in what came by mail. Repeatable: report and command have ids that come from the mail's.</summary>
internal sealed class MailedReports(Inbox inbox, OriginalMails originals, IKeptFiles files, DutyCommands commands)
{
    /// <returns>The entry: waiting for a person again when a duty has refused the report.</returns>
    public async Task<InboxEntry> HandInAsync(InboxEntry entry, ImmutableArray<DutyId> duties, CancellationToken cancellation)
    {
        var (kind, text) = ReportReply.Read(entry.Mail!);
        using var content = await FilesAsync(entry, cancellation);
        foreach (var duty in duties)
        {
            var names = await KeepAsync(duty, entry, content as PostReading.Understood, cancellation);
            var command = new DutyCommand.HandIn(
                duty, $"r-{entry.Id}", kind, text, names.FirstOrDefault(), null, null, []) { MoreFiles = [.. names.Skip(1)] };
            var sent = new Envelope($"inbox-{entry.Id}", entry.Reply is { } reply ? Actor.Unit(reply.Unit.Value) : Actor.Office);
            switch ((await commands.HandleAsync(command, sent, cancellation)).Refusal)
            {
                case Refusal.LostRace: throw new InvalidOperationException($"Duty {duty} changed under every attempt.");
                case { } refusal: return await inbox.BackAsync(entry.Id, refusal.Text, cancellation);
            }
        }
        return entry;
    }

    /// <summary>The attachments as they came: the row holds only what is known of them.</summary>
    private async Task<PostReading?> FilesAsync(InboxEntry entry, CancellationToken cancellation)
    {
        if (ReportReply.Files(entry.Mail!).IsEmpty || await originals.FindAsync(entry.Arrivals[0], cancellation) is not { } original)
            return null;
        using var post = await originals.SpoolAsync(original, cancellation);
        return PostReader.Read(post.Open(), original.ContentType, _ => false);
    }

    private async Task<List<string>> KeepAsync(DutyId duty, InboxEntry entry, PostReading.Understood? read, CancellationToken cancellation)
    {
        var names = new List<string>();
        var content = read is null ? [] : ReportReply.Files(entry.Mail!).Select(index => read.Files[index]).ToList();
        foreach (var (index, file) in content.Index())
        {
            names.Add(ReportForm.StoredName(duty, content.Count == 1 ? $"r-{entry.Id}" : $"r-{entry.Id}/{index + 1}", file.Name));
            await using var bytes = file.Content.Open();
            await files.KeepAsync(names[^1], bytes, file.Type, cancellation);
        }
        return names;
    }
}
