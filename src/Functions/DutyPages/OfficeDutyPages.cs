using System.Globalization;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
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
using Wiedervorlage.Web.Pages.OfficeDuties;

namespace Wiedervorlage.Functions.DutyPages;

/// <summary>One duty with all that can be done with it now.</summary>
internal sealed class OfficeDutyPages(
    DutyDoor door, DutyCommands commands, Facts<ReportingDuty, DutyEvent> facts, FreshLinks fresh, MasterData data, PublicLists lists,
        Clock clock)
{
    [Function("OfficeDutyPage"), Page(Permission.SeeDuties)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/pflichten/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var (duty, _, no) = await door.DutyAsync(request, id, Permission.SeeDuties, cancellation);
        return no ?? await PageAsync(request, duty!, [], null, 200, cancellation);
    }

    [Function("SendOfficeDuty"), Page(Permission.SeeDuties)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/pflichten/{id}")] HttpRequest request, string id,
        CancellationToken cancellation)
    {
        var form = await Posted.FormAsync(request, cancellation);
        var step = form["step"].ToString();
        var (duty, by, no) = await door.DutyAsync(request, id, DutyPermissions.Of(step) ?? Permission.SeeDuties, cancellation);
        if (no is not null) return no;
        if (step == "links")
            return new SeeOther($"/buero/pflichten/{id}?getan={(await fresh.SendAsync(duty!.State, cancellation) ? "link" : "nichts")}");
        var (command, refusal) = await CommandAsync(form, step, duty!.State, cancellation);
        var commandId = form.CommandId(step);
        refusal ??= (await commands.HandleAsync(command!, new Envelope(commandId, by!, Seen: form.Version()), cancellation)).Refusal;
        return refusal is null
            ? new SeeOther($"/buero/pflichten/{id}?getan={commandId}")
            : await PageAsync(request, duty, DutyCommandForm.Problems(step, refusal), form, RazorPage.Status(refusal), cancellation);
    }

    private async Task<Answer<DutyCommand>> CommandAsync(IFormCollection form, string step, ReportingDuty duty,
        CancellationToken cancellation)
    {
        if (form.Text("unit") is { } unit && await data.UnitAsync(new(unit), cancellation) is null) return new Refusal.Unknown("die Stelle",
            unit);
        return DutyCommandForm.Read(form, step, duty);
    }

    private async Task<IResult> PageAsync(
        HttpRequest request, Stored<ReportingDuty> duty, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status,
        CancellationToken cancellation)
    {
        var (names, events) = (await lists.NamesAsync(cancellation), await facts.EventsAsync(duty.Key, cancellation));
        var getan = request.Query["getan"].ToString();
        return RazorPage.Of<OfficeDutyPage>(new()
        {
            [nameof(OfficeDutyPage.Data)] = await DataAsync(request, duty.State, events, names, cancellation),
            [nameof(OfficeDutyPage.FormId)] = Posted.NewId(),
            [nameof(OfficeDutyPage.Version)] = duty.Version.ToString(CultureInfo.InvariantCulture),
            [nameof(OfficeDutyPage.Done)] = sent is not null ? null : getan switch
            {
                "link" => new("Ein neuer Link ist unterwegs",
                    [$"an die hinterlegte Adresse von {names.Of(duty.State.Unit)}; höchstens einer am Tag"], null),
                "nichts" => new("Zurzeit ist nichts offen, wofür ein Link gebraucht würde", [], null),
                _ => Histories.Done(events, getan, names),
            },
            [nameof(OfficeDutyPage.Problems)] = problems,
            [nameof(OfficeDutyPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }

    private async Task<DutyFormData> DataAsync(
        HttpRequest request, ReportingDuty duty, ImmutableArray<Recorded<DutyEvent>> events, KnownNames names,
            CancellationToken cancellation)
    {
        var scope = Scope.Of(duty.Body, duty.Unit);
        var meetings = (await data.CalendarAsync(duty.Body, cancellation))!.Meetings.Where(meeting => meeting.TakesPlace
            && meeting.On <= clock.Today);
        return new(
            duty, names.Long(duty.Body), names.Of(duty.Unit),
            [.. DutyTransitions.Allowed(duty).Where(one => DutyPermissions.Of(one) is { } needed && request.Who().May(needed, scope)
                .Refusal is null)],
            Histories.Reports(duty), Histories.Of(events),
            [.. names.Units.Where(unit => unit.Key != duty.Unit).Select(unit => new Choice(unit.Key.Value, unit.Value))
                .OrderBy(one => one.Text, StringComparer.Ordinal)],
            [.. meetings.Reverse().Select(meeting => new Choice(meeting.Id.Value, GermanDates.WithDay(meeting.On)))],
            [.. Asked(duty, names)]);
    }

    private static IEnumerable<string> Asked(ReportingDuty duty, KnownNames names)
    {
        if (duty.HandOverAsked is { } over)
            yield return $"Die Stelle ist nicht zuständig; vorgeschlagen: {(over.Unit is { } unit ? names.Of(unit) : "–")}";
        if (duty.MoreTimeAsked is { } more) yield return $"Mehr Zeit erbeten bis {GermanDates.Of(more.Until!.Value)}: {more.Text}";
        if (duty.DoneProposed) yield return "erledigt; die Stelle beantragt, die Berichtspflicht zu beenden";
    }
}
