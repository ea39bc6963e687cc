using Azure;

namespace Wiedervorlage.Functions.Mail;

/// <summary>Carries on at every start with what a former process left in the outbox.</summary>
internal sealed class OutboxStart(Outbox outbox, ILogger<OutboxStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await outbox.SweepAsync(stoppingToken);
        }
        catch (RequestFailedException failed)
        {
            // No reason not to start: the messages of the mails come back by themselves, and the daily sweep comes.
            log.LogError(failed, "The outbox could not be swept at the start.");
        }
    }
}
