using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Inbound.Reading;
using Wiedervorlage.Functions.Motions;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>The attachments of a mail, kept with the motion that came of it. Repeatable: a file is kept under its content.</summary>
internal sealed class MailedFiles(OriginalMails originals, MotionFiles files)
{
    /// <summary>As they were sent, in the order of the mail; from what only wraps others what is in it.</summary>
    public async Task<ImmutableArray<MotionFile>> KeepAsync(InboxEntry entry, MotionId motion, CancellationToken cancellation)
    {
        if (entry.Mail is not { Attachments.IsEmpty: false }
            || await originals.FindAsync(entry.Arrivals[0], cancellation) is not { } original) return [];
        using var post = await originals.SpoolAsync(original, cancellation);
        using var read = PostReader.Read(post.Open(), original.ContentType, _ => false);
        if (read is not PostReading.Understood understood) return [];
        var kept = ImmutableArray.CreateBuilder<MotionFile>();
        foreach (var file in OpenedFiles.Unwrapped(understood.Files))
            using (file)
            {
                if (IncomingAttachment.IsDecoration(file.Name, file.Type) || file.Content.Length == 0) continue;
                await using var content = file.Content.Open();
                kept.Add(await files.KeepAsync(motion, file.Name, content, cancellation));
            }
        return [.. kept.DistinctBy(file => (file.Name, file.Key))];
    }
}
