using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>An outbox with its worker, a clock that is moved by hand, and a SendGrid that answers what a test wants.</summary>
internal sealed class MailWorld
{
    public MailWorld(IStorage? storage = null, string inDoubt = "ask")
    {
        Memory = new();
        Settings = new() { InDoubt = inDoubt, LinkKey = Convert.ToBase64String(new byte[32]) };
        var store = new OutboxStore(storage ?? Memory);
        Outbox = new(store, storage ?? Memory, new(Time), Settings);
        Notes = new(new((storage ?? Memory).Table(Tables.Outbox), Memory.Texts), new(Time), Settings);
        DeliveryBy = sender => new(Outbox, store, sender, NullLogger<MailDelivery>.Instance);
        Delivery = DeliveryBy(SendGrid);
    }

    public static RenderedMail Letter { get; } = new(
        "quarterlyLetter.2026-Q2.fb55", MailKind.QuarterlyLetter, "fb55@stadt.example", null, "Vierteljahresbrief 2/2026", "Grüße", "<p>Grüße</p>", "2026-Q2", []);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 4, 1, 6, 0, 0, TimeSpan.Zero));

    public Settings Settings { get; }

    public MemoryStorage Memory { get; }

    public Outbox Outbox { get; }

    public EventNotes Notes { get; }

    public SendGridEvents Events => new(Outbox, Bounced, new(Settings), Notes, NullLogger<SendGridEvents>.Instance);

    public FakeSender SendGrid { get; } = new();

    public MailDelivery Delivery { get; }

    /// <summary>The same through another door.</summary>
    public Func<IMailSender, MailDelivery> DeliveryBy { get; }

    /// <summary>The letter has no role, so nothing follows when it bounces.</summary>
    public BouncedMails Bounced => new(Outbox, null!, null!, null!, null!, new(Time));

    public async Task<MailState> StateAsync() => (await Outbox.FindAsync(Letter.Key))!.State;

    public Task DeliverAsync() => Delivery.DeliverAsync(MailId.Of(Letter.Key), CancellationToken.None);

    public Task<OutboxEntry?> SeeAsync(MailHappening happened) => Outbox.ApplyAsync(MailId.Of(Letter.Key), happened);

    /// <summary>Plays the queue trigger until nothing is visible any more; what is delayed comes when its time has passed.</summary>
    public async Task DrainAsync()
    {
        var queue = Memory.MemoryQueue(Queues.OutboundMail);
        for (var waiting = queue.Waiting.Length; waiting > 0; waiting--)
        {
            await Delivery.DeliverAllAsync(MailId.In(queue.Take()!), CancellationToken.None);
        }
    }
}

/// <summary>Counts what it got before it answers, as the real one does.</summary>
internal sealed class FakeSender : IMailSender
{
    public List<RenderedMail> Got { get; } = [];

    public Func<MailHappening?> Answer { get; set; } = () => new MailHappening.HandedOver();

    public Task<MailHappening?> SendAsync(RenderedMail mail, int attempt, CancellationToken cancellation)
    {
        Got.Add(mail);
        return Task.FromResult(Answer());
    }
}

/// <summary>The process dies here.</summary>
internal sealed class KilledException : Exception;
