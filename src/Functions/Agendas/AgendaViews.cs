using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>Puts an agenda together with the motions on it and the long texts that are kept elsewhere.</summary>
internal sealed class AgendaViews(AgendaKeeping keeping, MeetingMotions motions, BodyDuties duties, MasterData data, IStorage storage)
{
    /// <summary>Null when there is no such meeting.</summary>
    public async Task<AgendaView?> OfAsync(MeetingId id, CancellationToken cancellation)
    {
        if (await keeping.LookAsync(id, cancellation) is not { } look) return null;
        var (agenda, world) = look;
        var allowed = AgendaTransitions.Allowed(world.Meeting, agenda?.Fixed == true, world.Today);
        var papers = ReportPapers.Of(id, await duties.AsStoredAsync(world.Meeting.Body, cancellation), (await data.CalendarAsync(world.Meeting.Body, cancellation))!);
        if (agenda is null) return new(world.Meeting, 0, false, allowed, [], papers);
        var here = (await motions.OnAsync(id, cancellation)).ToDictionary(one => one.Motion.Id, one => AgendaMotion.Of(one.Motion, one.Place.Mode, one.Result));
        var items = ImmutableArray.CreateBuilder<AgendaItemView>(agenda.Items.Length);
        foreach (var item in agenda.Items)
        {
            var its = ImmutableArray.CreateBuilder<AgendaMotion>();
            foreach (var motion in item.Motions)
                if (here.GetValueOrDefault(motion) is { } known) its.Add(known);
                else if (await motions.FindAsync(motion, cancellation) is { } gone) its.Add(AgendaMotion.Of(gone, null, null));
            items.Add(await ViewAsync(items.Count + 1, item, agenda, its.ToImmutable(), cancellation));
        }
        return new(world.Meeting, agenda.Events, agenda.Fixed, allowed, items.ToImmutable(), papers);
    }

    private async Task<AgendaItemView> ViewAsync(int order, AgendaItem item, Agenda agenda, ImmutableArray<AgendaMotion> its, CancellationToken cancellation)
    {
        var note = item.Note is { Kept: { } kept } ? await storage.Texts.GetAsync(kept, cancellation) : item.Note?.Here;
        var above = item.Number is { } number && ItemNumber.Parent(number) is { } parent ? agenda.At(parent)?.Id : null;
        var title = item.Title ?? (its.IsEmpty ? "Antrag" : its[0].Title);
        return new(order, item.Id, item.Number, item.Public ? "Ö" : "N", item.Public, above, item.Kind, title, note, its.Length > 1, item.Addendum, item.Out, its);
    }
}
