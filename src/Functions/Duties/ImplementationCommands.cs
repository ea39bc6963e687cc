using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

/// <summary>Carries commands to the implementations' facts (partition = body).</summary>
internal sealed class ImplementationCommands(Facts<Implementation, ImplementationEvent> implementations, OwedToIndex owedTo, TimeProvider time)
{
    /// <summary>Opens an implementation; one that is there already stays as it is.</summary>
    public Task<Handled<Implementation>> OpenAsync(ImplementationCommand.Open command, CancellationToken cancellation) =>
        OpenAsync(command, $"open-{command.Id}", cancellation);

    /// <summary>The same under a command id of its own: one that a correction had closed is opened again.</summary>
    public async Task<Handled<Implementation>> OpenAsync(ImplementationCommand.Open command, string commandId, CancellationToken cancellation) =>
        await owedTo.ClaimAsync(OwedToIndex.Implementations, command.Id.Value, command.Body, cancellation)
            ? await DecideAsync(command, command.Body, commandId, "procedure", cancellation)
            : new Handled<Implementation>.Refused(new Refusal.Invalid("id", $"Den Schlüssel „{command.Id}“ hat schon die Umsetzung eines anderen Gremiums."), null);

    public async Task<Handled<Implementation>> HandleAsync(ImplementationCommand command, string commandId, string by, CancellationToken cancellation) =>
        await owedTo.FindAsync(OwedToIndex.Implementations, command.Id.Value, cancellation) is { } body
            ? await DecideAsync(command, body, commandId, by, cancellation)
            : new Handled<Implementation>.Refused(new Refusal.Unknown("die Umsetzung", command.Id.Value), null);

    public async Task<Implementation?> FindAsync(ImplementationId id, CancellationToken cancellation) =>
        await owedTo.FindAsync(OwedToIndex.Implementations, id.Value, cancellation) is { } body ? (await implementations.LoadAsync(new(body.Value, id.Value), cancellation))?.State : null;

    public async Task<ImmutableArray<Implementation>> AllAsync(BodyId? body, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Implementation>();
        await foreach (var stored in implementations.ScanAsync(body?.Value, cancellation)) all.Add(stored.State);
        return all.ToImmutable();
    }

    /// <summary>The meeting is over: what the list <paramref name="presented"/> there showed as done leaves the lists. What was done since then stands on the next one first.</summary>
    public async Task ListDoneAsync(Meeting meeting, ControllingList? presented, CancellationToken cancellation)
    {
        foreach (var done in (await AllAsync(meeting.Body, cancellation)).Where(each => each is { State: WorkState.Done, IsListed: true } && presented?.ShowsDone(each.Id) == true))
            await DecideAsync(new ImplementationCommand.ListDone(done.Id, meeting.Id), meeting.Body, $"listed-{meeting.Id}", "procedure", cancellation);
    }

    private Task<Handled<Implementation>> DecideAsync(ImplementationCommand command, BodyId body, string commandId, string by, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        return implementations.HandleAsync(
            new(body.Value, command.Id.Value), known => ImplementationDecider.Decide(command, known, Berlin.DateOf(now)), commandId, by, now, cancellation);
    }
}
