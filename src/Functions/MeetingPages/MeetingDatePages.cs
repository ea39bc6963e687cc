using System.Globalization;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>A meeting's day, hour and place, its deadlines; moving, cancelling and taking that back.</summary>
internal sealed class MeetingDatePages(MeetingDoor door, MasterData data, MeetingChanges changes, Clock clock)
{
    [Function("OfficeMeetingDatePage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/termin")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await PageAsync(head!, Done(request.Query["getan"]), [], null, 200, cancellation);
    }

    [Function("SendOfficeMeetingDate"), Page(Permission.EditMeeting)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/sitzungen/{id}/termin")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.EditMeeting, cancellation);
        if (no is not null) return no;
        var form = await Posted.FormAsync(request, cancellation);
        var step = form["step"].ToString();
        if (step == "date" && MeetingForm.Wrong(form) is { IsEmpty: false } wrong)
            return await PageAsync(head!, null, wrong, form, 400, cancellation);
        if (step == "cancelled" && !form.Ticked("sure"))
            return await PageAsync(head!, null, [new("sure", "Bitte ankreuzen, dass die Sitzung ausfällt.")], form, 400, cancellation);
        var wanted = step switch
        {
            "cancelled" => head!.Meeting with { State = MeetingState.Cancelled },
            "scheduled" => head!.Meeting with { State = MeetingState.Scheduled },
            _ => MeetingForm.Of(form, head!.Meeting),
        };
        var (_, refusal) = await changes.SaveAsync(wanted, client, cancellation, form.Version());
        return refusal is null
            ? new SeeOther($"{head.Path}/termin?getan={step}")
            : await PageAsync(head, null, RazorPage.Problems(refusal, ("on", "on")), form, RazorPage.Status(refusal), cancellation);
    }

    private static WhatWasDone? Done(string? word) => word switch
    {
        "angelegt" => new("Die Sitzung ist angelegt", [], null),
        "date" => new("Der Termin ist geändert", ["Wen die Änderung angeht, der erfährt es mit einer Mail"], null),
        "cancelled" => new("Die Sitzung ist abgesagt", ["Fraktionen und Stellen, die es angeht, erfahren es mit einer Mail"], null),
        "scheduled" => new("Die Sitzung ist wieder terminiert", [], null),
        _ => null,
    };

    private async Task<IResult> PageAsync(
        MeetingHead head, WhatWasDone? done, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status,
            CancellationToken cancellation)
    {
        var (meeting, calendar) = (head.Meeting, (await data.CalendarAsync(head.Meeting.Body, cancellation))!);
        return RazorPage.Of<MeetingDatePage>(new()
        {
            [nameof(MeetingDatePage.Head)] = head,
            [nameof(MeetingDatePage.Deadlines)] = MeetingDeadlines.Of(meeting, calendar).Select(deadline => deadline.Rule)
                .ToImmutableArray(),
            [nameof(MeetingDatePage.Warnings)] = MeetingWarnings.Of(meeting, calendar, clock.Today),
            [nameof(MeetingDatePage.History)] = MeetingVersions.Since(meeting, 1),
            [nameof(MeetingDatePage.Allowed)] = MeetingTransitions.Allowed(meeting, clock.Today),
            [nameof(MeetingDatePage.FormId)] = Posted.NewId(),
            [nameof(MeetingDatePage.Version)] = MeetingVersions.Of(meeting).ToString(CultureInfo.InvariantCulture),
            [nameof(MeetingDatePage.Done)] = done,
            [nameof(MeetingDatePage.Problems)] = problems,
            [nameof(MeetingDatePage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }
}
