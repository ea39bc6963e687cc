using System.Globalization;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>What a meeting that has been still lacks, and that it was held.</summary>
internal sealed class ClosingTab(
    MeetingDoor door, AgendaKeeping keeping, Facts<Motion, MotionEvent> motions, BodyDuties duties, MasterData data, MeetingChanges changes,
        Clock clock)
{
    [Function("OfficeMeetingClosingPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/abschluss")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await PageAsync(request, head!, [], 200, cancellation);
    }

    [Function("SendOfficeMeetingClosing"), Page(Permission.CloseMeeting)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/sitzungen/{id}/abschluss")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.CloseMeeting, cancellation);
        if (no is not null) return no;
        var form = await Posted.FormAsync(request, cancellation);
        var held = head!.Meeting with { State = MeetingState.Held };
        var (_, refusal) = await changes.SaveAsync(held, client, cancellation, form.Version());
        return refusal is null
            ? new SeeOther($"{head.Path}/abschluss?getan=durchgefuehrt")
            : await PageAsync(request, head, RazorPage.Problems(refusal), RazorPage.Status(refusal), cancellation);
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, MeetingHead head, ImmutableArray<FieldProblem> problems, int status, CancellationToken cancellation)
    {
        var may = request.Who().May(Permission.CloseMeeting, Scope.Of(head.Meeting.Body)).Refusal is null;
        return RazorPage.Of<MeetingClosingPage>(new()
        {
            [nameof(MeetingClosingPage.Head)] = head,
            [nameof(MeetingClosingPage.Missing)] = head.Meeting.On <= clock.Today ? await MissingAsync(head.Meeting, cancellation) : [],
            [nameof(MeetingClosingPage.Today)] = clock.Today,
            [nameof(MeetingClosingPage.CanClose)] = may && MeetingTransitions.Allowed(head.Meeting, clock.Today).Contains("held"),
            [nameof(MeetingClosingPage.FormId)] = Posted.NewId(),
            [nameof(MeetingClosingPage.Version)] = MeetingVersions.Of(head.Meeting).ToString(CultureInfo.InvariantCulture),
            [nameof(MeetingClosingPage.Done)] = request.Query["getan"] == "durchgefuehrt" && head.Meeting.State == MeetingState.Held
                ? new WhatWasDone("Die Sitzung ist abgeschlossen", [], null) : null,
            [nameof(MeetingClosingPage.Problems)] = problems,
        }, status);
    }

    private async Task<ImmutableArray<ClosingGap>> MissingAsync(Meeting meeting, CancellationToken cancellation)
    {
        var items = (await keeping.LookAsync(meeting.Id, cancellation))?.Agenda?.Items ?? [];
        var its = new Dictionary<MotionId, Motion>();
        foreach (var id in items.SelectMany(item => item.Motions).Distinct())
            if (await motions.LoadAsync(StreamKey.Alone(id.Value), cancellation) is { } stored) its[id] = stored.State;
        var owed = (await duties.AsStoredAsync(meeting.Body, cancellation)).ToDictionary(duty => duty.Id);
        var papers = ReportPapers.Of(meeting.Id, owed.Values, (await data.CalendarAsync(meeting.Body, cancellation))!);
        return MeetingClosing.Missing(meeting.Id, items, its,
            papers.Select(paper => (paper, ReportPapers.IsNoted(paper, owed[paper.Duty]))));
    }
}
