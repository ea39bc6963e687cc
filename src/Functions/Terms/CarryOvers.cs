using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.Terms;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Terms;

/// <summary>
/// Carries a decision about many things to each of them under one command id: the decision is stored first, so that its check finishes what a crash left undone.
/// </summary>
internal sealed class CarryOvers(
    Documents<CarryOver> decisions, MotionCommands motions, DutyCommands duties, ImplementationCommands implementations, LapseMails mails, CheckQueue checks, Settings settings) : IChecked
{
    public const string Name = "carry-over";
    private const string Partition = "carry-overs";

    public string Kind => Name;

    public async Task StoreAndCarryOutAsync(CarryOver decision, string commandId, DurableTaskClient client, CancellationToken cancellation)
    {
        await checks.EnqueueAsync(Name, commandId, settings.CheckAfter(), cancellation);
        if (await decisions.LoadAsync(Partition, commandId, cancellation) is null) await decisions.SaveAsync(Partition, commandId, decision, null, cancellation);
        await CheckAsync(commandId, client, cancellation);
    }

    /// <summary>The decision that was stored under this command, however often it is sent.</summary>
    public async Task<CarryOver?> FindAsync(string commandId, CancellationToken cancellation) => (await decisions.LoadAsync(Partition, commandId, cancellation))?.Value;

    public async Task CheckAsync(string id, DurableTaskClient client, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } decision) return;
        foreach (var item in decision.Carry) await CarryAsync(item, decision, id, client, cancellation);
        var relieved = new List<(UnitId Unit, string What)>();
        foreach (var item in decision.Lapse)
            if (await LapseAsync(item, decision, id, client, cancellation) is { } one)
                relieved.Add(one);
        await mails.WriteAsync(decision, id, relieved, cancellation);
    }

    private Task CarryAsync(OpenItem item, CarryOver decision, string commandId, DurableTaskClient client, CancellationToken cancellation) => item.Kind switch
    {
        OpenKind.Motion => motions.HandleAsync(new(item.Id), new MotionCommand.CarryOver(decision.TermEnded), new(commandId, Actor.Office, client), cancellation),
        OpenKind.Duty => duties.HandleAsync(new DutyCommand.CarryOver(new(item.Id), decision.TermEnded), new(commandId, Actor.Office), cancellation),
        _ => implementations.HandleAsync(new ImplementationCommand.CarryOver(new(item.Id), decision.TermEnded), new(commandId, Actor.Office), cancellation),
    };

    /// <returns>The unit that owed it, with what; null for a motion, and for what had ended in another way.</returns>
    private async Task<(UnitId Unit, string What)?> LapseAsync(OpenItem item, CarryOver decision, string commandId, DurableTaskClient client, CancellationToken cancellation)
    {
        switch (item.Kind)
        {
            case OpenKind.Motion:
                await motions.HandleAsync(new(item.Id), new MotionCommand.Lapse(decision.TermEnded, decision.Reason), new(commandId, Actor.Office, client), cancellation);
                return null;
            case OpenKind.Duty:
                return Relieved(await duties.HandleAsync(new DutyCommand.Discharge(new(item.Id), decision.Why()), new(commandId, Actor.Office), cancellation), decision);
            default:
                return Relieved(await implementations.HandleAsync(new ImplementationCommand.Close(new(item.Id), decision.Why()), new(commandId, Actor.Office), cancellation), decision);
        }
    }

    private static (UnitId, string)? Relieved(Answer<Done<ReportingDuty>> handled, CarryOver decision) =>
        handled is ({ Now.State: var duty }, _) && duty.Discharged?.Why == decision.Why()
            ? (duty.Unit, Shown(duty.Public, duty.What, duty.Origin.Reference, duty.Id.Value))
            : null;

    private static (UnitId, string)? Relieved(Answer<Done<Implementation>> handled, CarryOver decision) =>
        handled is ({ Now.State: var work }, _) && work.Closed?.Why == decision.Why() && work.Unit is { } unit
            ? (unit, Shown(work.Public, work.Subject, work.Origin.Reference, work.Id.Value))
            : null;

    private static string Shown(bool isPublic, string what, string? reference, string id) => isPublic ? what : $"(nichtöffentlich) {reference ?? id}";
}
