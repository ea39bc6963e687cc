using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Agendas;

/// <summary>The agenda as a page: for the office with everything, for everybody without anything non-public.</summary>
internal sealed class AgendaPages(PublicLists lists, MeetingMotions motions, MasterData data)
{
    /// <summary>The public part, and of it only what is published: an item with nothing to show is not there.</summary>
    public async Task<ImmutableArray<AgendaRow>> PublicRowsAsync(AgendaView view, CancellationToken cancellation)
    {
        // What was pulled has stood on the published agenda: it does not vanish from it because its motion has no place now.
        var rows = await RowsAsync(view, (item, motion) => motion.Published || (motion.Public && item.Out is not null), cancellation);
        return [.. rows.Where(row => row.Public && (row.Kind != AgendaItemKind.Motion || !row.Motions.IsEmpty))];
    }

    public async Task<RazorComponentResult<AgendaPage>> OfficeAsync(AgendaView view, CancellationToken cancellation)
    {
        var body = (await data.BodyAsync(view.Meeting.Body, cancellation))!.On(view.Meeting.On);
        return new(new Dictionary<string, object?>
        {
            [nameof(AgendaPage.Meeting)] = view.Meeting,
            [nameof(AgendaPage.BodyName)] = body.Name,
            [nameof(AgendaPage.Rows)] = await OfficeRowsAsync(view, cancellation),
        });
    }

    /// <summary>Both parts with everything, each row with the key of its item.</summary>
    public Task<ImmutableArray<AgendaRow>> OfficeRowsAsync(AgendaView view, CancellationToken cancellation) =>
        RowsAsync(view, (_, _) => true, cancellation);

    private async Task<ImmutableArray<AgendaRow>> RowsAsync(AgendaView view, Func<AgendaItemView, AgendaMotion, bool> shown, CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        var rows = ImmutableArray.CreateBuilder<AgendaRow>(view.Items.Length);
        foreach (var item in view.Items)
        {
            var its = ImmutableArray.CreateBuilder<MotionRow>();
            foreach (var motion in item.Motions.Where(motion => shown(item, motion)))
                if (await motions.FindAsync(motion.Id, cancellation) is { } known)
                    its.Add(new(known.Id, known.Reference, known.Title, names.Of(known.Factions), names.Short(known.Body), motion.StateText));
            // The title of a motion that is not shown is not shown either.
            var title = item.Motions.Any(motion => motion.Title == item.Title && !shown(item, motion)) ? its.Count > 0 ? its[0].Title : "" : item.Title;
            rows.Add(new(item.Number, title, item.Public, item.Kind, item.Note, item.Addendum, item.Out, its.ToImmutable()) { Key = item.Id });
        }
        return rows.ToImmutable();
    }
}
