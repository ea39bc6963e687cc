using System.Globalization;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Documents;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>The invitation: what stands in its way, what goes out, and that it is out.</summary>
internal sealed class InvitationTab(
    MeetingDoor door, AgendaKeeping keeping, AgendaViews views, AgendaPages pages, AgendaDone agendaDone, MeetingChanges changes,
        MasterData data, Clock clock)
{
    [Function("OfficeInvitationPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/einladung")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await PageAsync(request, head!, request.Query["getan"] == "eingeladen", [], 200, cancellation);
    }

    [Function("OfficeAgendaDocument"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Document(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/tagesordnung.docx")] HttpRequest request,
        string id, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        if (no is not null) return no;
        var rows = await pages.OfficeRowsAsync((await views.OfAsync(head!.Meeting.Id, cancellation))!, cancellation);
        return Results.Bytes(AgendaDocument.Write(head, rows), WordDocument.ContentType, $"tagesordnung-{head.Meeting.Id}.docx");
    }

    [Function("SendOfficeInvitation"), Page(Permission.Invite)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/sitzungen/{id}/einladung")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.Invite, cancellation);
        if (no is not null) return no;
        var done = new SeeOther($"{head!.Path}/einladung?getan=eingeladen");
        if (head.Meeting.State == MeetingState.Invited) return done;
        var form = await Posted.FormAsync(request, cancellation);
        var refusal = await keeping.OutdatedAsync(head.Meeting.Id, form.Version(), cancellation)
            ?? (await changes.SaveAsync(head.Meeting with { State = MeetingState.Invited }, client, cancellation)).Refusal;
        return refusal is null ? done : await PageAsync(request, head, false, RazorPage.Problems(refusal), RazorPage.Status(refusal),
            cancellation);
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, MeetingHead head, bool done, ImmutableArray<FieldProblem> problems, int status, CancellationToken cancellation)
    {
        var view = (await views.OfAsync(head.Meeting.Id, cancellation))!;
        var calendar = (await data.CalendarAsync(head.Meeting.Body, cancellation))!;
        var may = request.Who().May(Permission.Invite, Scope.Of(head.Meeting.Body)).Refusal is null;
        return RazorPage.Of<InvitationPage>(new()
        {
            [nameof(InvitationPage.Head)] = head,
            [nameof(InvitationPage.Rule)] = Deadlines.Invitation(head.Meeting, calendar.Rules.On(head.Meeting.On)).Rule,
            [nameof(InvitationPage.Warnings)] = head.Meeting.State != MeetingState.Scheduled ? []
                : AgendaGaps.Of(view.Items.Select(item => item.Number))
                .AddRange(MeetingWarnings.Of(head.Meeting, calendar, clock.Today)),
            [nameof(InvitationPage.CanInvite)] = may && head.Meeting.State == MeetingState.Scheduled,
            [nameof(InvitationPage.FormId)] = Posted.NewId(),
            [nameof(InvitationPage.Version)] = view.Version.ToString(CultureInfo.InvariantCulture),
            [nameof(InvitationPage.Done)] = done ? await agendaDone.InvitedAsync(view, cancellation) : null,
            [nameof(InvitationPage.Problems)] = problems,
        }, status);
    }
}
