using Azure;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Admin;

/// <summary>Everything that waits for a person, in one place. Ids and states only; <c>LeadOpen</c>: implementations that nobody leads.</summary>
internal sealed class Attention(Outbox outbox, EventNotes notes, Inbox inbox, ImplementationCommands implementations, StorageClients clients)
{
    private const int MostPoisoned = 32;

    public async Task<AttentionView> LookAsync(DurableTaskClient client, CancellationToken cancellation) => new(
        [.. (await outbox.AttentionAsync(cancellation)).Select(MailView.Of)], await notes.AllAsync(cancellation), await ProceduresAsync(client, cancellation),
        await PoisonedAsync(cancellation), await WaitingAsync(cancellation), await implementations.LackLeadAsync(cancellation));

    private static async Task<ImmutableArray<ProcedureView>> ProceduresAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<ProcedureView>();
        var query = new OrchestrationQuery
        {
            Statuses = [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended],
            FetchInputsAndOutputs = true,
        };
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            var standing = ProcedureStatus.Read(instance.SerializedCustomStatus);
            if (instance.RuntimeStatus != OrchestrationRuntimeStatus.Running || standing?.NeedsAttention is not null)
                found.Add(new(instance.Name, instance.InstanceId, instance.RuntimeStatus.ToString(), instance.LastUpdatedAt)
                {
                    Stage = standing?.Stage,
                    NextAt = standing?.NextAt,
                    NeedsAttention = standing?.NeedsAttention,
                });
        }
        return found.ToImmutable();
    }

    private async Task<ImmutableArray<PoisonView>> PoisonedAsync(CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<PoisonView>();
        foreach (var queue in Queues.All)
        {
            try
            {
                foreach (var message in (await clients.Queue($"{queue}-poison").PeekMessagesAsync(MostPoisoned, cancellation)).Value)
                    found.Add(new(queue, message.MessageId, message.MessageText));
            }
            catch (RequestFailedException absent) when (absent.Status == 404)
            {
                // The host makes a poison queue when the first message goes there: none is good news.
            }
        }
        return found.ToImmutable();
    }

    private async Task<ImmutableArray<string>> WaitingAsync(CancellationToken cancellation) =>
        [.. await inbox.WaitingAsync(cancellation).Select(entry => entry.Id).ToListAsync(cancellation)];
}

internal sealed record AttentionView(
    ImmutableArray<MailView> Mails, ImmutableArray<EventNotes.Kept> Events, ImmutableArray<ProcedureView> Procedures, ImmutableArray<PoisonView> Poisoned,
    ImmutableArray<string> WaitingMails, ImmutableArray<ImplementationId> LeadOpen);

/// <summary>Beside what the task hub says: where the procedure is, when it tries again by itself, and which step fails ("?" of instances of version 1).</summary>
internal sealed record ProcedureView(string Name, string Id, string Status, DateTimeOffset LastUpdatedAt)
{
    public string? Stage { get; init; }

    public DateTimeOffset? NextAt { get; init; }

    public string? NeedsAttention { get; init; }
}

internal sealed record PoisonView(string Queue, string Id, string Message);
