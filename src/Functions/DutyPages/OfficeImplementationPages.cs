using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.Serialisation;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeDuties;

namespace Wiedervorlage.Functions.DutyPages;

/// <summary>One implementation: its state of work, who leads it, its end.</summary>
internal sealed class OfficeImplementationPages(
    DutyDoor door, ImplementationCommands commands, Facts<Implementation, ImplementationEvent> facts, MasterData data, PublicLists lists,
    Clock clock)
{
    [Function("OfficeImplementationPage"), Page(Permission.SeeImplementations)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/umsetzungen/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (work, _, no) = await door.WorkAsync(request, id, Permission.SeeImplementations, cancellation);
        return no ?? await PageAsync(request, work!, [], null, 200, cancellation);
    }

    [Function("SendOfficeImplementation"), Page(Permission.ChangeWorkState)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/umsetzungen/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var form = await Posted.FormAsync(request, cancellation);
        var step = form["step"].ToString();
        var (work, by, no) = await door.WorkAsync(request, id, Needed(step), cancellation);
        if (no is not null) return no;
        var (command, refusal) = await CommandAsync(form, step, work!.State.Id, cancellation);
        var commandId = form.CommandId(step);
        refusal ??= (await commands.HandleAsync(command!, new Envelope(commandId, by!, Seen: form.Version()), cancellation)).Refusal;
        return refusal is null
            ? new SeeOther($"/buero/umsetzungen/{id}?getan={commandId}")
            : await PageAsync(
                request, work, RazorPage.Problems(refusal, ("state", "state"), ("reason", "reasonForDelay"), ("unit", "unit"),
                    ("why", "why")), form,
                RazorPage.Status(refusal), cancellation);
    }

    private static Permission Needed(string step) => step switch
    {
        "unit" => Permission.ChangeLeadUnit,
        "close" => Permission.CloseImplementation,
        _ => Permission.ChangeWorkState,
    };

    private async Task<Answer<ImplementationCommand>> CommandAsync(IFormCollection form, string step, ImplementationId id,
        CancellationToken cancellation)
    {
        switch (step)
        {
            case "state":
                return EnumNames<WorkState>.TryRead(form["state"], out var state)
                    ? new ImplementationCommand.ChangeState(id, state, form.Text("reason"))
                    : new Refusal.Invalid("state", "Bitte wählen Sie den Stand der Arbeit.");
            case "unit":
                if (form.Text("unit") is not { } unit) return new Refusal.Invalid("unit", "Bitte wählen Sie die Stelle.");
                return await data.UnitAsync(new(unit), cancellation) is null
                    ? new Refusal.Unknown("die Stelle", unit) : new ImplementationCommand.ChangeUnit(id, new UnitId(unit));
            case "close":
                return form.Text("why") is { } why ? new ImplementationCommand.Close(id, why)
                    : new Refusal.Invalid("why", "Warum ist nichts mehr umzusetzen?");
            default: return new Refusal.Invalid("step", "Was mit der Umsetzung geschehen soll, fehlt.");
        }
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, Stored<Implementation> work, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status,
        CancellationToken cancellation)
    {
        var (names, events) = (await lists.NamesAsync(cancellation), await facts.EventsAsync(work.Key, cancellation));
        var scope = Scope.Of(work.State.Body, work.State.Unit);
        string[] steps = work.State.Closed is null ? work.State.IsListed ? ["state", "unit", "close"] : ["unit"] : [];
        return RazorPage.Of<OfficeImplementationPage>(new()
        {
            [nameof(OfficeImplementationPage.Today)] = clock.Today,
            [nameof(OfficeImplementationPage.Work)] = work.State,
            [nameof(OfficeImplementationPage.Body)] = names.Long(work.State.Body),
            [nameof(OfficeImplementationPage.Unit)] = work.State.Unit is { } unit ? names.Of(unit) : null,
            [nameof(OfficeImplementationPage.Allowed)] = steps.Where(step => request.Who().May(Needed(step), scope).Refusal is null)
                .ToImmutableArray(),
            [nameof(OfficeImplementationPage.Units)] = names.Units.Select(one => new Choice(one.Key.Value, one.Value))
                .OrderBy(one => one.Text, StringComparer.Ordinal).ToImmutableArray(),
            [nameof(OfficeImplementationPage.History)] = Histories.Of(events),
            [nameof(OfficeImplementationPage.FormId)] = Posted.NewId(),
            [nameof(OfficeImplementationPage.Version)] = work.Version.ToString(CultureInfo.InvariantCulture),
            [nameof(OfficeImplementationPage.Done)] = sent is null ? Histories.Done(events, request.Query["getan"], names) : null,
            [nameof(OfficeImplementationPage.Problems)] = problems,
            [nameof(OfficeImplementationPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }
}
