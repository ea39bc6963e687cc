using Wiedervorlage.Core;
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
    private const string By = "import";
    private static readonly Refusal.Invalid _overtaken = new("", "Hier hat inzwischen jemand etwas anderes eingetragen; das bleibt.");

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
        Documents<Dated<T>> all, string partition, string id, LocalDate from, T? wanted, T now, Func<T, T, bool> same, CancellationToken cancellation) where T : class
    {
        return Why(await all.ChangeAsync(partition, id, was =>
        {
            var there = was?.Value.Versions.FirstOrDefault(version => version.ValidFrom == from)?.Value;
            return Task.FromResult<Answer<Dated<T>>>(
                there is not null && same(there, now) ? was!.Value
                : (there is null ? wanted is not null : wanted is null || !same(there, wanted)) ? _overtaken
                : was?.Value.With(from, now) ?? Dated<T>.From(from, now));
        }, cancellation));
    }

    private async Task<string?> MeetAsync(ImportChange.MeetingSet change, DurableTaskClient client, CancellationToken cancellation)
    {
        var there = await data.MeetingAsync(change.Now.Id, cancellation);
        if (there == change.Now) return null;
        if (there != change.Was) return _overtaken.Text;
        return (await meetings.SaveAsync(change.Now, client, cancellation)).Refusal?.Text;
    }

    private async Task<string?> OpenAsync(ImportChange.ImplementationOpened change, CancellationToken cancellation)
    {
        var opened = await implementations.OpenAsync(change.Open, new($"open-{change.Open.Id}", new Actor.Import()), cancellation);
        if (opened is not ({ Now.Version: 1 }, _) || (change.State, change.ReasonForDelay) is (WorkState.Open, null)) return Why(opened);
        var state = new ImplementationCommand.ChangeState(change.Open.Id, change.State, change.ReasonForDelay);
        return Why(await implementations.HandleAsync(state, new($"{By}-{change.Open.Id}", new Actor.Import()), cancellation));
    }

    private async Task<string?> ArisesAsync(ImportChange.DutyArisen change, CancellationToken cancellation) =>
        Why(await duties.OpenAsync(change.Arise, new($"{By}-{change.Arise.Id}", new Actor.Import()), cancellation));

    private static string? Why<T>(Answer<T> answer) => answer.Refusal switch
    {
        null => null,
        Refusal.LostRace => throw new InvalidOperationException("Others were faster each time."),
        { } refusal => refusal.Text,
    };
}
