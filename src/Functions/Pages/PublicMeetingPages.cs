using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Pages;

/// <summary>Meetings for everybody: the public part, once the agenda is no draft any more or the body wants the draft to be read.</summary>
internal sealed class PublicMeetingPages(PublicLists lists, MasterData data, AgendaViews agendas, AgendaPages pages, Clock clock)
{
    [Function("MeetingPage"), Public]
    public async Task<IResult> Meeting(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitzungen/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        if (await data.MeetingAsync(new(id), cancellation) is not { } meeting)
            return PublicPage.Missing(request, "Diese Sitzung gibt es nicht.");
        var (names, rules) = (await lists.NamesAsync(cancellation), await data.RulesAsync(meeting, cancellation));
        var isOut = PublicAgenda.IsOut(meeting, rules, clock.Today);
        var agenda = isOut ? await agendas.OfAsync(meeting.Id, cancellation) : null;
        return PublicPage.Of<MeetingPage>(request, new()
        {
            [nameof(MeetingPage.Meeting)] = meeting,
            [nameof(MeetingPage.BodyName)] = names.Long(meeting.Body),
            [nameof(MeetingPage.Deadlines)] =
                ImmutableArray.Create(
                    Deadlines.Motion(meeting, rules), Deadlines.Invitation(meeting, rules), Deadlines.Paper(meeting, rules)),
            [nameof(MeetingPage.IsOut)] = isOut,
            [nameof(MeetingPage.IsDraft)] = !PublicAgenda.IsNoDraft(meeting, clock.Today),
            [nameof(MeetingPage.Papers)] = (agenda?.Papers ?? []).Where(paper => paper.Public)
                .Select(paper => (paper, names.Of(paper.Unit))).ToImmutableArray(),
            [nameof(MeetingPage.Rows)] = agenda is null ? ImmutableArray<AgendaRow>.Empty
                : await pages.PublicRowsAsync(agenda, cancellation),
        });
    }
}
