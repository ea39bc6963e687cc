namespace Wiedervorlage.Core.Mail;

/// <summary>
/// All that can become of a mail: pending → sending → accepted → delivered | bounced | in doubt | failed. What SendGrid's events say holds whatever
/// their order and however often they come (bounced outweighs delivered, delivered outweighs accepted), and outweighs what we know ourselves.
/// </summary>
public static class OutboxDecider
{
    /// <summary>The state after <paramref name="happened"/>; the same one where that changes nothing.</summary>
    public static MailState Next(MailState state, MailHappening happened, Instant now, OutboxRules rules) => (state, happened) switch
    {
        (MailState.Settled, _) => state,

        (MailState.Bounced, MailHappening.SeenBounced or MailHappening.SeenDelivered or MailHappening.SeenAccepted) => state,
        (_, MailHappening.SeenBounced bounced) => new MailState.Bounced(now, bounced.Reason),
        (MailState.Delivered, MailHappening.SeenDelivered or MailHappening.SeenAccepted) => state,
        (_, MailHappening.SeenDelivered) => new MailState.Delivered(now),
        (MailState.Accepted, MailHappening.SeenAccepted) => state,
        (_, MailHappening.SeenAccepted) => new MailState.Accepted(now),

        (MailState.Pending pending, MailHappening.Taken) when pending.IsDue(now) => new MailState.Sending(pending.Attempts + 1, now),
        (MailState.Sending or MailState.InDoubt or MailState.Pending, MailHappening.HandedOver) => new MailState.Accepted(now),
        (MailState.Sending sending, MailHappening.PutOff putOff) => PutOff(sending, putOff, now, rules),
        (MailState.Sending, MailHappening.Refused refused) => new MailState.Failed(now, refused.Reason),

        (MailState.Sending sending, MailHappening.TimePassed) when now >= rules.DoubtFrom(sending) =>
            rules.SendAgainInDoubt ? new MailState.Pending(sending.Attempts, null) : new MailState.InDoubt(now),
        (MailState.InDoubt, MailHappening.TimePassed) when rules.SendAgainInDoubt => new MailState.Pending(0, null),

        (MailState.InDoubt or MailState.Failed or MailState.Bounced, MailHappening.SendAgain) => new MailState.Pending(0, null),
        (MailState.InDoubt or MailState.Failed or MailState.Bounced, MailHappening.SeenTo) => new MailState.Settled(now),

        _ => state,
    };

    private static MailState PutOff(MailState.Sending sending, MailHappening.PutOff putOff, Instant now, OutboxRules rules)
    {
        if (sending.Attempts >= rules.MostAttempts) return new MailState.Failed(now, $"Nach {sending.Attempts} Versuchen nicht angenommen.");
        var usual = rules.WaitAfter(sending.Attempts);
        return new MailState.Pending(sending.Attempts, now + (putOff.For is { } asked && asked > usual ? asked : usual));
    }
}
