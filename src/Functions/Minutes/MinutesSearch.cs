using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>The form with the motions of another meeting or item. What was assigned by a person stays; at first there was nothing to assign it to.</summary>
internal static class MinutesSearch
{
    /// <param name="form">As it was sent.</param>
    /// <param name="add">Key of a motion that a person chose; blank for none.</param>
    /// <param name="world">What there is to choose from.</param>
    public static MinutesForm Again(MinutesForm form, string add, MinutesWorld world)
    {
        var found = world.MotionsOf(form.Meeting, form.Item, null).Concat(world.Motions.Where(motion => motion.Id.Value == add)).DistinctBy(motion => motion.Id);
        var kept = form.Motions.Where(motion => motion.Take).ToList();
        var first = form.Motions.FirstOrDefault();
        kept.AddRange(found.Where(motion => !kept.Exists(one => one.Id == motion.Id.Value))
            .Select(motion => MinutesPrefill.Motion(motion, null, false) with { Result = first?.Result, Target = first?.Target }));
        var motions = world.Motions.Where(motion => kept.Exists(one => one.Id == motion.Id.Value)).ToImmutableArray();
        var ballots = first is null ? form.Ballots.Select(ballot => ballot with { Motion = world.MotionOf(ballot.Subject, motions) }) : form.Ballots;
        var duties = first is null ? form.Duties.Select(duty => duty with { Motion = kept.FirstOrDefault()?.Id }) : form.Duties;
        return form with { Motions = [.. kept], Ballots = [.. ballots], Duties = [.. duties] };
    }
}
