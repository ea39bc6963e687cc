namespace Wiedervorlage.Functions.Mail;

/// <summary>Sends what the outbox has queued. The message holds one <see cref="MailId"/> or several.</summary>
internal sealed class SendMailFunction(MailDelivery delivery)
{
    [Function("SendMail")]
    public Task RunAsync([QueueTrigger("%Stage%-outbound-mail")] string ids, CancellationToken cancellation) =>
        delivery.DeliverAllAsync(MailId.In(ids), cancellation);
}
