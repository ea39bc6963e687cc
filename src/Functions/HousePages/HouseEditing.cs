using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.House;

namespace Wiedervorlage.Functions.HousePages;

/// <summary>What of master data is stored under a key.</summary>
/// <param name="IsNew">Nothing.</param>
/// <param name="Key">Its key; null: none yet.</param>
/// <param name="Title">Its name today; null: none yet.</param>
/// <param name="History">Newest first.</param>
internal sealed record Found(bool IsNew, string? Key, string? Title, ImmutableArray<HouseVersion> History)
{
    /// <summary>The store's tag.</summary>
    public string? Tag { get; init; }
}

/// <summary>Loads and saves bodies, factions and units for their pages: the rules are those of the API and of files.</summary>
internal sealed class HouseEditing(
    Documents<Dated<Body>> bodies, Documents<Dated<Faction>> factions, Documents<Dated<Unit>> units, MasterData data, PublicLists lists,
        Clock clock)
{
    /// <summary>Null when there is none under the key.</summary>
    public async Task<Found?> FindAsync(string kind, string id, CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        return kind switch
        {
            HouseKinds.Bodies => await FindAsync(bodies, MasterData.BodiesPartition, id, one => one.Name, one =>
                BodyForm.Facts(one, faction => names.Of([faction])), cancellation),
            HouseKinds.Factions => await FindAsync(factions, MasterData.FactionsPartition, id, one => one.Name, HouseForm.Facts,
                cancellation),
            _ => await FindAsync(units, MasterData.UnitsPartition, id, one => one.Name, HouseForm.Facts, cancellation),
        };
    }

    public async Task<ImmutableArray<HouseField>> FieldsAsync(string kind, string? id, CancellationToken cancellation) => kind switch
    {
        HouseKinds.Bodies => BodyForm.Fields(
            id is null ? null : (await data.BodyAsync(new(id), cancellation))?.On(clock.Today),
            (await data.AllFactionsAsync(cancellation)).Select(one => one.On(clock.Today))
                .OrderBy(one => one.Name, StringComparer.Ordinal)),
        HouseKinds.Factions => HouseForm.Fields(id is null ? null : (await data.FactionAsync(new(id), cancellation))?.On(clock.Today)),
        _ => HouseForm.Fields(id is null ? null : (await data.UnitAsync(new(id), cancellation))?.On(clock.Today)),
    };

    /// <summary>What is wrong at its fields, or a refusal; both empty: it is saved.</summary>
    public async Task<(ImmutableArray<FieldProblem> Problems, Refusal? Refusal)> SaveAsync(
        string kind, string id, LocalDate from, IFormCollection form, bool isNew, CancellationToken cancellation)
    {
        var seen = isNew ? null : form["version"].ToString();
        switch (kind)
        {
            case HouseKinds.Bodies:
                var (body, wrong) = BodyForm.Read(id, form, isNew ? null : (await data.BodyAsync(new(id), cancellation))?.On(from));
                return wrong.IsEmpty ? ([], await PutAsync(bodies, MasterData.BodiesPartition, id, from, body, seen, cancellation))
                    : (wrong, null);
            case HouseKinds.Factions:
                var faction = HouseForm.Faction(id, form);
                return HouseForm.Problems(MasterDataRules.Wrong(faction)) is { IsEmpty: false } no
                    ? (no, null) : ([], await PutAsync(factions, MasterData.FactionsPartition, id, from, faction, seen, cancellation));
            default:
                var unit = HouseForm.Unit(id, form);
                return HouseForm.Problems(MasterDataRules.Wrong(unit)) is { IsEmpty: false } not
                    ? (not, null) : ([], await PutAsync(units, MasterData.UnitsPartition, id, from, unit, seen, cancellation));
        }
    }

    private async Task<Found?> FindAsync<T>(
        Documents<Dated<T>> all, string partition, string id, Func<T, string> name, Func<T, ImmutableArray<string>> facts,
            CancellationToken cancellation)
        where T : class =>
        await all.LoadAsync(partition, id, cancellation) is { } stored
            ? new(false, id, name(stored.Value.On(clock.Today)),
                [.. stored.Value.Versions.Reverse().Select(one => new HouseVersion(one.ValidFrom, facts(one.Value)))])
            {
                Tag = stored.ETag.ToString(),
            }
            : null;

    /// <param name="seen">The tag that was looked at; null: there was nothing.</param>
    private static async Task<Refusal?> PutAsync<T>(
        Documents<Dated<T>> all, string partition, string id, LocalDate from, T value, string? seen,
            CancellationToken cancellation) where T : class =>
        (await all.ChangeAsync(partition, id, was => Task.FromResult<Answer<Dated<T>>>(
            was is null ? Dated<T>.From(from, value)
            : Seen.Refuse(seen ?? "neu", was, from, value) is { } outdated ? outdated
            : was.Value.With(from, value)), cancellation)).Refusal;
}
