using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeMeetings;

namespace Wiedervorlage.Functions.MeetingPages;

/// <summary>The office's page of an agenda as a whole: order, numbers, what comes on it.</summary>
internal sealed class AgendaTab(MeetingDoor door, AgendaKeeping keeping, AgendaViews views, AgendaPages pages, AgendaNotes notes,
    AgendaDone done)
{
    [Function("OfficeAgendaPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await PageAsync(head!, request.Query["getan"], [], null, 200, cancellation);
    }

    /// <summary>For printing, without the office's forms.</summary>
    [Function("OfficeAgendaPrint"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Print(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/tagesordnung.html")] HttpRequest request,
        string id, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await pages.OfficeAsync((await views.OfAsync(head!.Meeting.Id, cancellation))!, cancellation);
    }

    [Function("SendOfficeAgenda"), Page(Permission.EditAgenda)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/sitzungen/{id}")] HttpRequest request, string id,
        [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (head, by, no) = await door.OpenAsync(request, id, Permission.EditAgenda, cancellation);
        if (no is not null) return no;
        var form = await Posted.FormAsync(request, cancellation);
        var (step, item) = (form["step"].ToString(), form["item"].ToString());
        var commandId = form.CommandId(step, item);
        var (command, wrong) = await CommandAsync(head!, form, step, item, commandId, cancellation);
        if (command is null && wrong is null) return new SeeOther(head!.Path);
        var refusal = wrong ?? (await keeping.HandleAsync(
            head!.Meeting.Id, command!, new Envelope(commandId, by!, client, form.Version()), cancellation)).Refusal;
        return refusal is null
            ? new SeeOther($"{head!.Path}?getan={commandId}")
            : await PageAsync(
                head!, null, RazorPage.Problems(refusal, ("title", "title"), ("note", "note"), ("under", "under"), ("number", "number")),
                    form,
                RazorPage.Status(refusal), cancellation);
    }

    /// <summary>Both null: there is nothing to do, the item stands at the end of its part already.</summary>
    private async Task<(AgendaCommand? Command, Refusal? No)> CommandAsync(
        MeetingHead head, IFormCollection form, string step, string item, string commandId, CancellationToken cancellation)
    {
        switch (step)
        {
            case "numbering": return (new AgendaCommand.Renumber(), null);
            case "number": return (new AgendaCommand.Move(item, null, null), null);
            case "up" or "down" when await keeping.LookAsync(head.Meeting.Id, cancellation) is { Agenda: { } agenda }:
                return (step == "up" ? AgendaSteps.Up(agenda, item) : AgendaSteps.Down(agenda, item), null);
            case "items":
                if (AgendaNotes.Refuse(form.Text("note")) is { } tooLong) return (null, tooLong);
                var key = $"item-{commandId["page-".Length..][..32]}";
                return (new AgendaCommand.Add(
                    key, form.Text("title") ?? "", await notes.KeepAsync(form.Text("note"), cancellation), form["part"] != "nonPublic",
                    form.Text("under"), form.Text("number")), null);
            default: return (null, new Refusal.Invalid("step", "Was mit der Tagesordnung geschehen soll, fehlt."));
        }
    }

    private async Task<IResult> PageAsync(
        MeetingHead head, string? command, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status,
            CancellationToken cancellation)
    {
        var view = (await views.OfAsync(head.Meeting.Id, cancellation))!;
        var agenda = (await keeping.LookAsync(head.Meeting.Id, cancellation))?.Agenda;
        return RazorPage.Of<AgendaTabPage>(new()
        {
            [nameof(AgendaTabPage.Head)] = head,
            [nameof(AgendaTabPage.Rows)] = await pages.OfficeRowsAsync(view, cancellation),
            [nameof(AgendaTabPage.Movable)] = view.Items.ToDictionary(
                item => item.Id, item => (AgendaSteps.Up(agenda!, item.Id) is not null, AgendaSteps.Down(agenda!, item.Id) is not null)),
            [nameof(AgendaTabPage.Allowed)] = view.Allowed,
            [nameof(AgendaTabPage.Gaps)] = AgendaGaps.Of(view.Items.Select(item => item.Number)),
            [nameof(AgendaTabPage.Addendum)] = !view.Allowed.Contains("position"),
            [nameof(AgendaTabPage.FormId)] = Posted.NewId(),
            [nameof(AgendaTabPage.Version)] = view.Version.ToString(CultureInfo.InvariantCulture),
            [nameof(AgendaTabPage.Done)] = await done.FindAsync(view, command, cancellation),
            [nameof(AgendaTabPage.Problems)] = problems,
            [nameof(AgendaTabPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }
}
