using System.Globalization;
using Azure;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Mail;

/// <summary>
/// The rows of a mail, all in one partition, so that what belongs together is written in one batch: the mail, which never changes; its entry, which does; and a mark that
/// says that it is not finished, or in which month it was. So the daily work reads no ten years of mails, and a mark never contradicts its entry.
/// </summary>
internal static class OutboxRows
{
    public const string Partition = "mails";
    public const string Open = "open:";
    private static readonly ImmutableDictionary<string, string> _empty = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the keys of both rows begin with.</summary>
    public static string Of(MailId id) => $"{id}:";

    public static string Entry(MailId id) => $"{id}:entry";

    public static string Mail(MailId id) => $"{id}:mail";

    /// <summary>Of the mails that were finished in the month of <paramref name="at"/> (UTC).</summary>
    public static string Finished(Instant at) => at.ToString("'finished-'uuuu-MM':'", CultureInfo.InvariantCulture);

    public static RowChange MarkOpen(MailId id) => new RowChange.Put(Open + id, _empty);

    /// <summary>Of a mail whose marks are not known; one that is finished counts as finished in the month it was put in.</summary>
    public static RowChange MarkOf(MailId id, OutboxEntry entry) =>
        MailState.IsFinished(entry.State) ? new RowChange.Put(Finished(entry.PutAt) + id, _empty) : MarkOpen(id);

    /// <summary>What becomes of the marks when a mail goes from one state to the next. Those of finished months stay until the text is forgotten.</summary>
    public static IEnumerable<RowChange> Marks(MailId id, MailState was, MailState now, Instant at) => (MailState.IsFinished(was), MailState.IsFinished(now)) switch
    {
        (false, true) => [new RowChange.Delete(Open + id, ETag.All), new RowChange.Put(Finished(at) + id, _empty)],
        (true, false) => [MarkOpen(id)],
        _ => [],
    };
}
