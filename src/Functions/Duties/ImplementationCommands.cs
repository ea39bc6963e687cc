using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The implementations' desk (partition = body).</summary>
internal sealed class ImplementationCommands(
    Facts<Implementation, ImplementationEvent> implementations, OwedToIndex owedTo, LeadMails mails, CheckQueue checks,
    Publishing publishing, Clock clock, Settings settings)
    : Desk<Implementation, ImplementationEvent, ImplementationCommand>(implementations, checks, clock, settings)
{
    private readonly Facts<Implementation, ImplementationEvent> _implementations = implementations;
    private readonly Clock _clock = clock;

    protected override string? CheckedAs => ImplementationCheck.Name;

    /// <summary>Opens an implementation; one that is there already stays as it is.</summary>
    public Task<Answer<Done<Implementation>>> OpenAsync(ImplementationCommand.Open command, CancellationToken cancellation) =>
        OpenAsync(command, new($"open-{command.Id}", Actor.Time), cancellation);

    /// <summary>The same under a command id of its own: one that a correction had closed is opened again.</summary>
    public async Task<Answer<Done<Implementation>>> OpenAsync(ImplementationCommand.Open command, Envelope sent, CancellationToken cancellation) =>
        await owedTo.ClaimAsync(OwedToIndex.Implementations, command.Id.Value, command.Body, cancellation)
            ? await RunAsync(new(command.Body.Value, command.Id.Value), command, sent, cancellation)
            : new Refusal.Invalid("id", $"Den Schlüssel „{command.Id}“ hat schon die Umsetzung eines anderen Gremiums.");

    public async Task<Answer<Done<Implementation>>> HandleAsync(ImplementationCommand command, Envelope sent, CancellationToken cancellation) =>
        await owedTo.FindAsync(OwedToIndex.Implementations, command.Id.Value, cancellation) is { } body
            ? await RunAsync(new(body.Value, command.Id.Value), command, sent, cancellation)
            : new Refusal.Unknown("die Umsetzung", command.Id.Value);

    public async Task<Implementation?> FindAsync(ImplementationId id, CancellationToken cancellation) =>
        (await FindStoredAsync(id, cancellation))?.State;

    public async Task<Stored<Implementation>?> FindStoredAsync(ImplementationId id, CancellationToken cancellation) =>
        await owedTo.FindAsync(OwedToIndex.Implementations, id.Value, cancellation) is { } body
            ? await _implementations.LoadAsync(new(body.Value, id.Value), cancellation)
            : null;

    public async Task<ImmutableArray<Implementation>> AllAsync(BodyId? body, CancellationToken cancellation) =>
        [.. (await AllStoredAsync(body, cancellation)).Select(stored => stored.State)];

    /// <summary>What is to be carried out and nobody leads.</summary>
    public async Task<ImmutableArray<ImplementationId>> LackLeadAsync(CancellationToken cancellation) =>
        [.. (await AllAsync(null, cancellation)).Where(work => work.LacksLead).Select(work => work.Id)];

    /// <summary>The same with their versions.</summary>
    public async Task<ImmutableArray<Stored<Implementation>>> AllStoredAsync(BodyId? body, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Stored<Implementation>>();
        await foreach (var stored in _implementations.ScanAsync(body?.Value, cancellation)) all.Add(stored);
        return all.ToImmutable();
    }

    /// <summary>The meeting is over: what the list <paramref name="presented"/> there showed as done leaves the lists. What was done since then stands on the next one first.</summary>
    public async Task ListDoneAsync(Meeting meeting, ControllingList? presented, CancellationToken cancellation)
    {
        foreach (var done in (await AllAsync(meeting.Body, cancellation)).Where(each => each is { State: WorkState.Done, IsListed: true } && presented?.ShowsDone(each.Id) == true))
            await RunAsync(
                new(meeting.Body.Value, done.Id.Value), new ImplementationCommand.ListDone(done.Id, meeting.Id), new($"listed-{meeting.Id}", Actor.Time), cancellation);
    }

    protected override Task<Decision<ImplementationEvent>> DecideAsync(
        StreamKey key, ImplementationCommand command, Stored<Implementation>? was, Envelope sent, CancellationToken cancellation) =>
        Task.FromResult(ImplementationDecider.Decide(command, was?.State, _clock.Today)
            .With(events => LeadNotices.With(command, was?.State, events, was?.Version ?? 0)));

    protected override async Task<Stored<Implementation>> FollowAsync(
        Stored<Implementation> now, Envelope sent, CancellationToken cancellation)
    {
        var written = await mails.WriteAsync(now, cancellation);
        await publishing.ChangedAsync(now.State.Id, cancellation);
        return written;
    }

    protected override string German(ImplementationEvent happened) => ImplementationEventTexts.German(happened);

    protected override bool IsBookkeeping(ImplementationEvent happened) => ImplementationEventTexts.IsBookkeeping(happened);
}
