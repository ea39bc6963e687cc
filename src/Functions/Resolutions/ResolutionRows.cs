using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Core.Resolutions;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Web.Pages.Resolutions;

namespace Wiedervorlage.Functions.Resolutions;

/// <summary>Resolutions as pages show them.</summary>
internal sealed class ResolutionRows(Shelf shelf, Clock clock)
{
    public ResolutionRow Of(Resolution one, KnownNames names) =>
        new(one, names.Short(one.Body), names.Long(one.Body), one.Unit is { } unit ? names.Of(unit) : null, one.Light(clock.Today));

    public ImmutableArray<ResolutionRow> Of(IEnumerable<Resolution> all, KnownNames names) => [.. all.Select(one => Of(one, names))];

    /// <summary>Null when there is none that everybody may read.</summary>
    public async Task<ResolutionRow?> FindAsync(string key, KnownNames names, CancellationToken cancellation) =>
        await shelf.FindAsync(ServedType.Implementation, key, cancellation) is { Value: { Deleted: false } served }
            ? Of(Resolution.Of(served), names)
            : null;
}
