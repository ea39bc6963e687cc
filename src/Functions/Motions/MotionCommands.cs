using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

/// <summary>The motions' desk; with a motion that has moved go those that are joined with it.</summary>
internal sealed class MotionCommands(
    Facts<Motion, MotionEvent> motions, MotionWorlds worlds, PaperClaims papers, MotionAftermath aftermath, JoinedMotions joined,
    CheckQueue checks, Clock clock, Settings settings)
    : Desk<Motion, MotionEvent, MotionCommand>(motions, checks, clock, settings)
{
    private readonly Facts<Motion, MotionEvent> _motions = motions;

    protected override string? CheckedAs => MotionCheck.Name;

    public Task<Answer<Done<Motion>>> HandleAsync(MotionId id, MotionCommand command, Envelope sent, CancellationToken cancellation) =>
        RunAsync(StreamKey.Alone(id.Value), command, sent, cancellation);

    /// <summary>What the correction would do as the motion stands now.</summary>
    public async Task<Answer<CorrectionView>> PreviewAsync(
        MotionId id, MotionCommand command, Envelope sent, CancellationToken cancellation)
    {
        if (await _motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is not { } was)
            return new Refusal.Unknown("der Antrag", id.Value);
        if (await OutdatedAsync(was, sent.Seen, cancellation) is { } outdated) return outdated;
        var decision = await DecideAsync(was.Key, command, was, sent, cancellation);
        if (decision.Refusal is { } refusal) return refusal;
        var preview = CorrectionPreview.Of(was.State, decision.Events);
        return new CorrectionView(was.Version, preview.State, preview.Changes, preview.Ends, [.. preview.Mails.Select(WritesTo.Of)]);
    }

    protected override async Task<Decision<MotionEvent>> DecideAsync(
        StreamKey key, MotionCommand command, Stored<Motion>? was, Envelope sent, CancellationToken cancellation)
    {
        if (was is null && command is not MotionCommand.File) return new Refusal.Unknown("der Antrag", key.Stream);
        if (await worlds.ForAsync(command, was?.State, cancellation) is not { } world)
            return new Refusal.Unknown("das Gremium", (command as MotionCommand.File)?.Body.Value ?? "");
        if (command is MotionCommand.Place { Placement.JoinedWith: { } other } && await _motions.LoadAsync(StreamKey.Alone(other.Value), cancellation) is null)
            return new Refusal.Unknown("der gemeinsam zu beratende Antrag", other.Value);
        var decision = MotionDecider.Decide(command, was?.State, world);
        return command is MotionCommand.AssignReference && decision is { Refusal: null, Events.IsEmpty: false }
            && decision.Events.OfType<MotionEvent.ReferenceAssigned>().First().Reference is var reference
            && await papers.RefuseAsync(was!.State.Id, reference, cancellation) is { } taken
            ? taken : decision;
    }

    protected override async Task<Stored<Motion>> FollowAsync(Stored<Motion> now, Envelope sent, CancellationToken cancellation)
    {
        await aftermath.FollowAsync(now.State, sent.Client!, cancellation);
        await joined.FollowAsync(now.State, sent.Client!, cancellation);
        return now;
    }

    protected override string German(MotionEvent happened) => MotionEventTexts.German(happened);

    protected override bool IsBookkeeping(MotionEvent happened) => MotionEvolution.IsBookkeeping(happened);
}
