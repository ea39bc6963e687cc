using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Inbound;

/// <summary>
/// Does at the motion what a mail about it wants, once a person has agreed. Repeatable: the command has an id that comes from the mail's.
/// </summary>
internal sealed class MailedAnswers(Inbox inbox, Facts<Motion, MotionEvent> facts, MotionWorlds worlds, MotionCommands motions)
{
    /// <summary>Completes what a person says with what was read, and asks the rules before anything is written.</summary>
    public async Task<Answer<InboxEntry>> AnswerAsync(InboxEntry entry, AnswerInput input, CancellationToken cancellation)
    {
        if ((input.Motion ?? entry.About?.Motion) is not { } id)
            return new Refusal.Invalid("motion", "Zu welchem Antrag die Mail gehört (motion), war nicht zu erkennen und ist anzugeben.");
        if (await facts.LoadAsync(StreamKey.Alone(id.Value), cancellation) is not { State: var motion })
            return new Refusal.Unknown("der Antrag", id.Value);
        if ((input.Kind ?? entry.About?.Kind) is not { } kind)
            return new Refusal.Invalid(
                "kind", "Was die Mail will (kind), ist eins von: withdrawal, newVersion, addition, thanks, comment.");
        var answered = InboxRules.Answer(entry, id, kind);
        if (answered.Refusal is not null || ReferenceEquals(answered.Value, entry) || Command(entry, kind) is not { } command)
            return answered;
        var world = await worlds.OfAsync(motion.Concerned(), cancellation)
            ?? throw new InvalidOperationException($"No body {motion.Concerned()}.");
        return MotionDecider.Decide(command, motion, world).Refusal is { } no ? no : answered;
    }

    /// <returns>The entry: waiting for a person again when the motion has refused it meanwhile.</returns>
    public async Task<InboxEntry> CarryOutAsync(
        InboxEntry entry, InboxState.Answered answered, DurableTaskClient client, CancellationToken cancellation)
    {
        if (Command(entry, answered.Kind) is not { } command) return entry;
        var sent = new Envelope($"inbox-{entry.Id}", Actor.Office, client);
        return (await motions.HandleAsync(answered.Motion, command, sent, cancellation)).Refusal switch
        {
            null => entry,
            Refusal.LostRace => throw new InvalidOperationException($"Motion {answered.Motion} changed under every attempt."),
            var refusal => await inbox.BackAsync(entry.Id, refusal.Text, cancellation),
        };
    }

    private static MotionCommand? Command(InboxEntry entry, AnswerKind kind) =>
        InboxAbout.CommandOf(kind, Berlin.DateOf(entry.ReceivedAt));
}

/// <summary>To which motion a mail belongs and what it wants; missing: as it was read.</summary>
internal sealed record AnswerInput(MotionId? Motion, AnswerKind? Kind);
