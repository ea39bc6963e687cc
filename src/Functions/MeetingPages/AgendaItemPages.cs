using System.Globalization;
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

/// <summary>One item of an agenda: other words, pulling it, taking that back, taking it off.</summary>
internal sealed class AgendaItemPages(MeetingDoor door, AgendaKeeping keeping, AgendaViews views, AgendaPages pages, AgendaNotes notes)
{
    private const string Unknown = "Diesen Tagesordnungspunkt gibt es nicht.";

    [Function("OfficeAgendaItemPage"), Page(Permission.SeeMeetings)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/sitzungen/{id}/punkte/{item}")] HttpRequest request,
        string id, string item, CancellationToken cancellation)
    {
        var (head, _, no) = await door.OpenAsync(request, id, Permission.SeeMeetings, cancellation);
        return no ?? await PageAsync(head!, item, [], null, 200, cancellation);
    }

    [Function("SendOfficeAgendaItem"), Page(Permission.EditAgenda)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/sitzungen/{id}/punkte/{item}")] HttpRequest request,
        string id, string item, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var form = await Posted.FormAsync(request, cancellation);
        var step = form["step"].ToString();
        var (head, by, no) = await door.OpenAsync(request, id, Needed(step), cancellation);
        if (no is not null) return no;
        if (AgendaNotes.Refuse(form.Text("note")) is { } tooLong)
            return await PageAsync(head!, item, [new("note", tooLong.Text)], form, 400, cancellation);
        var commandId = form.CommandId(step);
        var (_, refusal) = await keeping.HandleAsync(
            head!.Meeting.Id, await CommandAsync(form, step, item, cancellation), new Envelope(commandId, by!, client, form.Version()),
                cancellation);
        return refusal is null
            ? new SeeOther($"{head.Path}?getan={commandId}")
            : await PageAsync(
                head, item, RazorPage.Problems(refusal, ("title", "title"), ("note", "note"), ("reason", "reason")), form,
                    RazorPage.Status(refusal),
                cancellation);
    }

    private static Permission Needed(string step) => step switch
    {
        "pull" => Permission.PullItem,
        "restoration" => Permission.RestoreItem,
        _ => Permission.EditAgenda,
    };

    private async Task<AgendaCommand> CommandAsync(IFormCollection form, string step, string item, CancellationToken cancellation) =>
        step switch
    {
        "pull" => new AgendaCommand.Pull(item, form.Text("reason") ?? ""),
        "restoration" => new AgendaCommand.Restore(item, form.Text("reason") ?? ""),
        "removal" => new AgendaCommand.Remove(item),
        _ => new AgendaCommand.Change(
            item, form.ContainsKey("title") ? form.Text("title") ?? "" : null, await notes.KeepAsync(form.Text("note"), cancellation)),
    };

    private async Task<IResult> PageAsync(
        MeetingHead head, string item, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status,
            CancellationToken cancellation)
    {
        var view = (await views.OfAsync(head.Meeting.Id, cancellation))!;
        if ((await pages.OfficeRowsAsync(view, cancellation))
            .FirstOrDefault(row => row.Key == item) is not { } shown) return RazorPage.Missing(Unknown);
        return RazorPage.Of<AgendaItemPage>(new()
        {
            [nameof(AgendaItemPage.Head)] = head,
            [nameof(AgendaItemPage.Row)] = shown,
            [nameof(AgendaItemPage.Allowed)] = view.Allowed,
            [nameof(AgendaItemPage.FormId)] = Posted.NewId(),
            [nameof(AgendaItemPage.Version)] = view.Version.ToString(CultureInfo.InvariantCulture),
            [nameof(AgendaItemPage.Problems)] = problems,
            [nameof(AgendaItemPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }
}
