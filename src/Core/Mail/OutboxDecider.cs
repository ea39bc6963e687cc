namespace Wiedervorlage.Core.Mail;

/// <summary>
/// All that can become of a mail: pending → sending → accepted → delivered | bounced | in doubt | failed. What is reported of a sending holds whatever
/// the order and however often (bounced outweighs delivered, delivered outweighs accepted), and outweighs what we know ourselves; but what is
/// told of an older sending says nothing of a newer one, unless the newer one certainly did not go out.
/// </summary>
public static class OutboxDecider
{
    /// <summary>The state after <paramref name="happened"/>; the same one where that changes nothing.</summary>
    public static MailState Next(MailState state, MailHappening happened, Instant now, OutboxRules rules) => happened switch
    {
        _ when state is MailState.Settled => state,
        MailHappening.Seen seen => Reported(state, seen, now),
        MailHappening.HandedOver over => HandedOver(state, over, now),
        _ => Done(state, happened, now, rules),
    };

    /// <summary>A report about a sending that was left behind changes nothing.</summary>
    private static MailState Reported(MailState state, MailHappening.Seen seen, Instant now)
    {
        var (attempt, at) = (state.Sendings.Meant(seen), seen.At ?? now);
        if (attempt < state.Sendings.From) return state;
        return Told(state, seen switch
        {
            MailHappening.Seen.Bounced bounced => new(attempt, Fate.Bounced, at, bounced.Reason),
            MailHappening.Seen.Delivered => new(attempt, Fate.Delivered, at),
            _ => new(attempt, Fate.Accepted, at),
        });
    }

    /// <summary>Also when it was given up in between: it did go out, and its reports count again.</summary>
    private static MailState HandedOver(MailState state, MailHappening.HandedOver over, Instant now)
    {
        if (state is not (MailState.Sending or MailState.InDoubt or MailState.Pending)) return state;
        var sendings = state.Sendings;
        return Told(
            state with { Sendings = sendings with { From = Math.Min(sendings.From, sendings.Last) } },
            new(sendings.Last, Fate.Accepted, now, NothingFollows: over.NothingFollows));
    }

    private static MailState Told(MailState state, Verdict verdict) =>
        verdict.Outweighs(Known(state)) ? Judged(state with { Sendings = state.Sendings with { Known = verdict } }) : state;

    /// <summary>A state that was stored before verdicts were says it itself.</summary>
    private static Verdict? Known(MailState state) => state.Sendings is { Known: { } known } ? known : state switch
    {
        MailState.Accepted accepted => new(state.Sendings.Last, Fate.Accepted, accepted.At, NothingFollows: accepted.NothingFollows),
        MailState.Delivered delivered => new(state.Sendings.Last, Fate.Delivered, delivered.At),
        MailState.Bounced bounced => new(state.Sendings.Last, Fate.Bounced, bounced.At, bounced.Reason),
        _ => null,
    };

    /// <summary>The state that follows from the verdict. While a newer sending may have gone out, an older one's is only remembered.</summary>
    private static MailState Judged(MailState state) => (state, state.Sendings.Known) switch
    {
        (_, null) => state,
        (MailState.Sending or MailState.InDoubt, { } known) when known.Attempt < state.Sendings.Last => state,
        (_, { Fate: Fate.Bounced } known) => As(state, new MailState.Bounced(known.At, known.Reason ?? "")),
        (_, { Fate: Fate.Delivered } known) => As(state, new MailState.Delivered(known.At)),
        (_, { } known) => As(state, new MailState.Accepted(known.At, known.NothingFollows)),
    };

    private static MailState Done(MailState state, MailHappening happened, Instant now, OutboxRules rules) => (state, happened) switch
    {
        (MailState.Pending pending, MailHappening.Taken) when pending.IsDue(now) =>
            new MailState.Sending(pending.Attempts + 1, now) { Sendings = state.Sendings.Begun(now) },
        (MailState.Sending sending, MailHappening.PutOff putOff) => Judged(As(state, PutOff(sending, putOff, now, rules))),
        (MailState.Sending, MailHappening.Refused refused) => Judged(As(state, new MailState.Failed(now, refused.Reason))),

        (MailState.Sending sending, MailHappening.TimePassed) when now >= rules.DoubtFrom(sending) =>
            rules.SendAgainInDoubt ? Again(state, sending.Attempts) : As(state, new MailState.InDoubt(now)),
        (MailState.InDoubt, MailHappening.TimePassed) when rules.SendAgainInDoubt => Again(state, 0),

        (MailState.InDoubt or MailState.Failed or MailState.Bounced, MailHappening.SendAgain) =>
            new MailState.Pending(0, null) { Sendings = state.Sendings.Closed() },
        (MailState.InDoubt or MailState.Failed or MailState.Bounced, MailHappening.SeenTo) => As(state, new MailState.Settled(now)),

        _ => state,
    };

    /// <summary>The newest may have gone out: what is told of it counts until the next begins, what is told of older ones does not.</summary>
    private static MailState.Pending Again(MailState state, int attempts) =>
        new(attempts, null) { Sendings = state.Sendings with { From = Math.Max(state.Sendings.From, state.Sendings.Last), Known = null } };

    private static MailState As(MailState was, MailState now) => now with { Sendings = was.Sendings };

    private static MailState PutOff(MailState.Sending sending, MailHappening.PutOff putOff, Instant now, OutboxRules rules)
    {
        if (sending.Attempts >= rules.MostAttempts)
            return new MailState.Failed(now, $"Nach {sending.Attempts} Versuchen nicht angenommen{(putOff.Trouble is { } why ? $": {why}" : ".")}");
        var usual = rules.WaitAfter(sending.Attempts);
        var wait = putOff.For is { } asked && asked > usual ? asked : usual;
        return new MailState.Pending(sending.Attempts, now + wait) { Trouble = putOff.Trouble };
    }
}
