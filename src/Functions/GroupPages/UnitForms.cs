using System.Globalization;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.DutyPages;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Groups;

namespace Wiedervorlage.Functions.GroupPages;

/// <summary>A unit that is signed in reports, and tells how far its work has got: the same forms as behind the links of its
/// mails.</summary>
internal sealed class UnitForms(DutyDoor door, ReportIntake intake, ReportFormPages forms, ImplementationCommands works, PublicLists lists)
{
    [Function("UnitReportPage"), Page(Permission.Report)]
    public async Task<IResult> Report(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stelle/berichte/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (duty, _, no) = await door.DutyAsync(request, id, Permission.Report, cancellation);
        if (no is not null) return no;
        return duty!.State.Missing().Any()
            ? await forms.ShowAsync(duty.State, ReportFormPages.NewId(), null, [], 200, cancellation)
            : Answers.Message("Nichts offen", "Zu dieser Berichtspflicht ist zurzeit kein Bericht offen.", 200);
    }

    [Function("SendUnitReport"), Page(Permission.Report, MostMegabytes = 51)]
    public async Task<IResult> SendReport(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stelle/berichte/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (duty, by, no) = await door.DutyAsync(request, id, Permission.Report, cancellation);
        if (no is not null) return no;
        var (form, problem) = await ReportForm.ReadAsync(request, cancellation);
        if (form is null) return problem!;
        var report = ReportFormPages.SentId(await Posted.FormAsync(request, cancellation));
        var sent = new Envelope(ReportIntake.CommandId(report), by!);
        return (await intake.TakeAsync(duty!.State.Id, form, report, sent, cancellation)).Refusal is { } refusal
            ? await forms.ShowAsync(
                duty.State, report, form, FormProblems.Of(refusal, "kind", "text", "file", "unit", "until"), RazorPage.Status(refusal),
                    cancellation)
            : new SeeOther($"/stelle?stelle={duty.State.Unit}&getan={sent.CommandId}&zu={duty.State.Body}/{duty.State.Id}");
    }

    [Function("UnitWorkPage"), Page(Permission.ChangeWorkState)]
    public async Task<IResult> Work(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stelle/umsetzungen/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (work, _, no) = await door.WorkAsync(request, id, Permission.ChangeWorkState, cancellation);
        return no ?? await WorkAsync(work!, [], null, 200, cancellation);
    }

    [Function("SendUnitWork"), Page(Permission.ChangeWorkState)]
    public async Task<IResult> SendWork(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stelle/umsetzungen/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (work, by, no) = await door.WorkAsync(request, id, Permission.ChangeWorkState, cancellation);
        if (no is not null) return no;
        var form = await Posted.FormAsync(request, cancellation);
        if (!EnumNames<WorkState>.TryRead(form["state"], out var state))
            return await WorkAsync(work!, [new("state", "Bitte wählen Sie den Stand der Arbeit.")], form, 400, cancellation);
        var sent = new Envelope(form.CommandId(), by!, Seen: form.Version());
        var (_, refusal) = await works.HandleAsync(new ImplementationCommand.ChangeState(work!.State.Id, state, form.Text("reason")), sent,
            cancellation);
        return refusal is null
            ? new SeeOther($"/stelle?stelle={work.State.Unit}&getan={sent.CommandId}&zu={work.State.Body}/{work.State.Id}")
            : await WorkAsync(work, RazorPage.Problems(refusal, ("reason", "reasonForDelay")), form, RazorPage.Status(refusal),
                cancellation);
    }

    private async Task<IResult> WorkAsync(
        Stored<Implementation> work, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status,
            CancellationToken cancellation) =>
        RazorPage.Of<UnitWorkPage>(new()
        {
            [nameof(UnitWorkPage.Work)] = work.State,
            [nameof(UnitWorkPage.Body)] = (await lists.NamesAsync(cancellation)).Long(work.State.Body),
            [nameof(UnitWorkPage.FormId)] = Posted.NewId(),
            [nameof(UnitWorkPage.Version)] = work.Version.ToString(CultureInfo.InvariantCulture),
            [nameof(UnitWorkPage.Problems)] = problems,
            [nameof(UnitWorkPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
}
