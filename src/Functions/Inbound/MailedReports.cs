using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Inbound.Reading;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>Hands in what came by mail. Repeatable: report and command have ids that come from the mail's.</summary>
internal sealed class MailedReports(Inbox inbox, OriginalMails originals, IReportFiles files, DutyCommands commands)
{
    /// <returns>The entry: waiting for a person again when a duty has refused the report.</returns>
    public async Task<InboxEntry> HandInAsync(InboxEntry entry, ImmutableArray<DutyId> duties, CancellationToken cancellation)
    {
        var (kind, text) = ReportReply.Read(entry.Mail!);
        var content = await FilesAsync(entry, cancellation);
        foreach (var duty in duties)
        {
            var names = await KeepAsync(duty, entry.Id, content, cancellation);
            var command = new DutyCommand.HandIn(duty, $"r-{entry.Id}", kind, text, names.FirstOrDefault(), null, null, []) { MoreFiles = [.. names.Skip(1)] };
            switch (await commands.HandleAsync(command, $"inbox-{entry.Id}", entry.Reply is { } reply ? $"unit:{reply.Unit}" : "office", cancellation))
            {
                case Handled<ReportingDuty>.Refused refused: return await BackAsync(entry.Id, refused.Refusal.Text, cancellation);
                case Handled<ReportingDuty>.LostRace: throw new InvalidOperationException($"Duty {duty} changed under every attempt.");
            }
        }
        return entry;
    }

    private async Task<InboxEntry> BackAsync(string id, string why, CancellationToken cancellation)
    {
        while (true)
        {
            var was = (await inbox.LoadAsync(id, cancellation))!;
            if (await inbox.SaveAsync(InboxRules.Back(was.Value, why), was, cancellation) is { } saved) return saved.Value;
        }
    }

    /// <summary>The attachments as they came: the row holds only what is known of them.</summary>
    private async Task<List<MailFile>> FilesAsync(InboxEntry entry, CancellationToken cancellation)
    {
        var wanted = ReportReply.Files(entry.Mail!);
        if (wanted.IsEmpty || await originals.FindAsync(entry.Arrivals[0], cancellation) is not { } original) return [];
        var read = PostReader.Read(await originals.ReadAsync(original, cancellation), original.ContentType);
        return read is PostReading.Understood understood ? [.. wanted.Select(index => understood.Files[index])] : [];
    }

    private async Task<List<string>> KeepAsync(DutyId duty, string id, List<MailFile> content, CancellationToken cancellation)
    {
        var names = new List<string>();
        foreach (var (index, file) in content.Index())
        {
            names.Add(ReportForm.StoredName(duty, content.Count == 1 ? $"r-{id}" : $"r-{id}/{index + 1}", file.Name));
            await files.KeepAsync(names[^1], new MemoryStream(file.Content, writable: false), file.Type, cancellation);
        }
        return names;
    }
}
