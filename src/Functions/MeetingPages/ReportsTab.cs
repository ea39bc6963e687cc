using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>The reports of the administration that a meeting has before it: all of them noted in one step.</summary>
internal sealed class ReportsTab(
    MeetingDoor door, BodyDuties bodyDuties, DutyCommands commands, Facts<ReportingDuty, DutyEvent> facts, MasterData data,
        PublicLists lists)
{
    private const string Route = "buero/sitzungen/{id}/berichte";

    [Function("OfficeMeetingReportsPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, string id,
            CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await PageAsync(head!, request.Query["getan"], [], 200, cancellation);
    }

    [Function("SendOfficeMeetingReports"), Page(Permission.SettleReport)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, string id, CancellationToken cancellation)
    {
        var (head, by, no) = await door.OpenAsync(request, id, Permission.SettleReport, cancellation);
        if (no is not null) return no;
        var form = await Posted.FormAsync(request, cancellation);
        var named = form["report"].ToHashSet(StringComparer.Ordinal);
        var reports = (await ReportsAsync(head!.Meeting, cancellation)).Where(one => named.Contains(one.Key)).ToArray();
        if (reports.Length == 0)
            return await PageAsync(head, null, [new("", "Es ist kein Bericht angekreuzt.")], 400, cancellation);
        var refused = ImmutableArray.CreateBuilder<FieldProblem>();
        foreach (var one in reports)
        {
            var sent = new Envelope(form.CommandId(one.Paper.Report), by!);
            var settle = new DutyCommand.Settle(one.Paper.Duty, head.Meeting.Id, one.Paper.Periods);
            if ((await commands.HandleAsync(settle, sent, cancellation)).Refusal is { } refusal) refused.Add(
                new("", $"„{one.Paper.Title}“: {refusal.Text}"));
        }
        return refused.Count == 0
            ? new SeeOther($"{head.Path}/berichte?getan={form.CommandId()}")
            : await PageAsync(head, form.CommandId(), refused.ToImmutable(), 409, cancellation);
    }

    private async Task<ImmutableArray<MeetingReport>> ReportsAsync(Meeting meeting, CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        var duties = (await bodyDuties.AsStoredAsync(meeting.Body, cancellation)).ToDictionary(duty => duty.Id);
        var papers = ReportPapers.Of(meeting.Id, duties.Values, (await data.CalendarAsync(meeting.Body, cancellation))!);
        return [.. papers.Select(paper => Of(paper, duties[paper.Duty], names))];
    }

    private static MeetingReport Of(ReportPaper paper, ReportingDuty duty, KnownNames names)
    {
        var report = duty.Reports.First(one => one.Id == paper.Report);
        return new($"{paper.Duty}/{paper.Report}", paper, names.Of(paper.Unit), report.Text, ReportFiles.Of(duty.Id, report),
            ReportPapers.IsNoted(paper, duty));
    }

    private async Task<IResult> PageAsync(
        MeetingHead head, string? command, ImmutableArray<FieldProblem> problems, int status, CancellationToken cancellation)
    {
        var reports = await ReportsAsync(head.Meeting, cancellation);
        return RazorPage.Of<MeetingReportsPage>(new()
        {
            [nameof(MeetingReportsPage.Head)] = head,
            [nameof(MeetingReportsPage.Reports)] = reports,
            [nameof(MeetingReportsPage.FormId)] = Posted.NewId(),
            [nameof(MeetingReportsPage.Done)] = await DoneAsync(head.Meeting, reports, command, cancellation),
            [nameof(MeetingReportsPage.Problems)] = problems,
        }, status);
    }

    private async Task<WhatWasDone?> DoneAsync(
        Meeting meeting, ImmutableArray<MeetingReport> reports, string? command, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(command)) return null;
        var lines = new List<string>();
        foreach (var one in reports)
            if (await facts.HasAppliedAsync(new(meeting.Body.Value, one.Paper.Duty.Value), $"{command}-{one.Paper.Report}", cancellation))
                lines.Add($"„{one.Paper.Title}“ ist zur Kenntnis genommen");
        return lines.Count == 0 ? null : new("Eingetragen", [.. lines], []);
    }
}
