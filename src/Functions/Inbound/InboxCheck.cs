using Wiedervorlage.Functions.Checks;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>A row that a person released and whose motion is not filed: the process died in between.</summary>
internal sealed class InboxCheck(Inbox inbox, InboxAftermath aftermath) : IChecked
{
    public const string Name = "inbox";

    public string Kind => Name;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await inbox.LoadAsync(id, cancellation) is { } found) await aftermath.FollowAsync(found.Value, client, cancellation);
    }
}
