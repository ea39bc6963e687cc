using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Imports;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Imports;

/// <summary>Carries out one change of an accepted file, through the same doors as a person; once more does nothing. Answers null, or in German why it was left.</summary>
internal sealed class ImportChanges(
    Documents<Dated<Body>> bodies, Documents<Dated<Faction>> factions, Documents<Dated<Unit>> units, MasterData data, MeetingChanges meetings, DutyCommands duties,
    ImplementationCommands implementations)
{
    private const int MostRaces = 20;
    private const string By = "import";
    private const string Overtaken = "Hier hat inzwischen jemand etwas anderes eingetragen; das bleibt.";

    public Task<string?> CarryOutAsync(ImportChange change, DurableTaskClient client, CancellationToken cancellation) => change switch
    {
        ImportChange.BodyFrom body => SetAsync(bodies, MasterData.BodiesPartition, body.Now.Id.Value, body.ValidFrom, body.Was, body.Now, Sameness.Same, cancellation),
        ImportChange.FactionFrom faction => SetAsync(factions, MasterData.FactionsPartition, faction.Now.Id.Value, faction.ValidFrom, faction.Was, faction.Now, Sameness.Same, cancellation),
        ImportChange.UnitFrom unit => SetAsync(units, MasterData.UnitsPartition, unit.Now.Id.Value, unit.ValidFrom, unit.Was, unit.Now, (one, other) => one == other, cancellation),
        ImportChange.MeetingSet meeting => MeetAsync(meeting, client, cancellation),
        ImportChange.ImplementationOpened opened => OpenAsync(opened, cancellation),
        ImportChange.DutyArisen arisen => ArisesAsync(arisen, cancellation),
        _ => throw new InvalidOperationException($"{change.GetType().Name} is no change."),
    };

    private static async Task<string?> SetAsync<T>(
        Documents<Dated<T>> all, string partition, string id, LocalDate from, T? was, T now, Func<T, T, bool> same, CancellationToken cancellation) where T : class
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var stored = await all.LoadAsync(partition, id, cancellation);
            var there = stored?.Value.Versions.FirstOrDefault(version => version.ValidFrom == from)?.Value;
            if (there is not null && same(there, now)) return null;
            if (there is null ? was is not null : was is null || !same(there, was)) return Overtaken;
            if (await all.SaveAsync(partition, id, stored?.Value.With(from, now) ?? Dated<T>.From(from, now), stored, cancellation) is not null) return null;
        }
        throw new InvalidOperationException($"Others were faster {MostRaces} times at {id}.");
    }

    private async Task<string?> MeetAsync(ImportChange.MeetingSet change, DurableTaskClient client, CancellationToken cancellation)
    {
        var there = await data.MeetingAsync(change.Now.Id, cancellation);
        if (there == change.Now) return null;
        if (there != change.Was) return Overtaken;
        return (await meetings.SaveAsync(change.Now, client, cancellation)).Refusal?.Text;
    }

    private async Task<string?> OpenAsync(ImportChange.ImplementationOpened change, CancellationToken cancellation)
    {
        var opened = await implementations.OpenAsync(change.Open, cancellation);
        if (opened is not Handled<Implementation>.Done { Now.Version: 1 } || (change.State, change.ReasonForDelay) is (WorkState.Open, null)) return Why(opened);
        var state = new ImplementationCommand.ChangeState(change.Open.Id, change.State, change.ReasonForDelay);
        return Why(await implementations.HandleAsync(state, $"{By}-{change.Open.Id}", By, cancellation));
    }

    private async Task<string?> ArisesAsync(ImportChange.DutyArisen change, CancellationToken cancellation) =>
        Why(await duties.OpenAsync(change.Arise, $"{By}-{change.Arise.Id}", By, cancellation));

    private static string? Why<TState>(Handled<TState> handled) => handled switch
    {
        Handled<TState>.Done => null,
        Handled<TState>.Refused { Refusal: var refusal } => refusal.Text,
        _ => throw new InvalidOperationException("Others were faster each time."),
    };
}
