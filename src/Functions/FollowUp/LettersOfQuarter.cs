using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

/// <summary>What a unit was asked in a quarter's letter: which duties and implementations. Written before the letter and never changed: the record of what was asked of whom.</summary>
internal sealed record AskedOfUnit(UnitId Unit, ImmutableArray<AskedDuty> Duties, ImmutableArray<AskedImplementation> Implementations);

internal sealed record AskedDuty(BodyId Body, DutyId Id, ImmutableArray<string> Missing);

internal sealed record AskedImplementation(BodyId Body, ImplementationId Id, WorkState State);

/// <summary>All letters of the quarter lie in the outbox.</summary>
internal sealed record ClosedLetter(string Quarter, Instant At, ImmutableArray<UnitId> Units);

/// <summary>The record of the quarterly letters.</summary>
internal sealed class LettersOfQuarter(Documents<AskedOfUnit> asked, Documents<ClosedLetter> closed)
{
    private const string Closed = "closed";

    public async Task<bool> IsClosedAsync(string quarter, CancellationToken cancellation) => await closed.LoadAsync(Closed, quarter, cancellation) is not null;

    public Task CloseAsync(ClosedLetter letter, CancellationToken cancellation) => closed.PutAsync(Closed, letter.Quarter, letter, cancellation);

    /// <summary>The first plan stands: repeating the step changes nothing.</summary>
    public Task PlanAsync(string quarter, AskedOfUnit of, CancellationToken cancellation) => asked.SaveAsync(Partition(quarter), of.Unit.Value, of, null, cancellation);

    public async Task<AskedOfUnit?> FindAsync(string quarter, string unit, CancellationToken cancellation) => (await asked.LoadAsync(Partition(quarter), unit, cancellation))?.Value;

    public async Task<ImmutableArray<AskedOfUnit>> AllAsync(string quarter, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<AskedOfUnit>();
        await foreach (var document in asked.ScanAsync(Partition(quarter), cancellation)) all.Add(document.Value);
        return all.ToImmutable();
    }

    private static string Partition(string quarter) => $"asked-{quarter}";
}
