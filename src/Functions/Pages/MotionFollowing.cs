using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Resolutions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Pages;
using Wiedervorlage.Web.Pages.Public;

namespace Wiedervorlage.Functions.Pages;

/// <summary>What followed from a public motion's readings: how it is carried out, what is reported. Only what everybody may read.</summary>
internal sealed class MotionFollowing(ResolutionRows resolutions, Facts<ReportingDuty, DutyEvent> duties)
{
    /// <summary>By number of the reading, from 1; a reading of which nothing followed is not in it.</summary>
    public async Task<ImmutableDictionary<int, Followed>> OfAsync(Motion motion, KnownNames names, CancellationToken cancellation)
    {
        var all = ImmutableDictionary.CreateBuilder<int, Followed>();
        for (var number = 1; number <= motion.Readings.Length; number++)
        {
            var work = FollowUps.Implementation(motion, number) is { } open
                ? await resolutions.FindAsync(open.Id.Value, names, cancellation) : null;
            var owed = await DutiesAsync(motion, number, names, cancellation);
            if (work is not null || !owed.IsEmpty) all[number] = new(work, owed);
        }
        return all.ToImmutable();
    }

    private async Task<ImmutableArray<DutyRow>> DutiesAsync(Motion motion, int number, KnownNames names, CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<DutyRow>();
        foreach (var wish in FollowUps.Duties(motion, number))
            if (await duties.LoadAsync(new(wish.Body.Value, wish.Id.Value), cancellation) is { State: var duty } && duty.IsPublic())
                rows.Add(new(duty, names.Short(duty.Body), names.Of(duty.Unit)));
        return rows.ToImmutable();
    }
}
