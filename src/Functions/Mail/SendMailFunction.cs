namespace Wiedervorlage.Functions.Mail;

/// <summary>Sends what the outbox has queued. The message is a <see cref="MailId"/>.</summary>
internal sealed class SendMailFunction(MailDelivery delivery)
{
    [Function("SendMail")]
    public Task RunAsync([QueueTrigger("%Stage%-outbound-mail")] string id, CancellationToken cancellation) =>
        delivery.DeliverAsync(new(id), cancellation);
}
