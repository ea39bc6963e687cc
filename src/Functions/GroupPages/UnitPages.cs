using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.DutyPages;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.Groups;
using Wiedervorlage.Web.Pages.OfficeDuties;

namespace Wiedervorlage.Functions.GroupPages;

/// <summary>All that is open with a unit in one table, and what it has handed in.</summary>
internal sealed class UnitPages(
    BodyDuties duties, ImplementationCommands works, FreshLinks fresh, PublicLists lists,
    Facts<ReportingDuty, DutyEvent> dutyFacts, Facts<Implementation, ImplementationEvent> workFacts, Clock clock)
{
    [Function("UnitPage"), Page(Permission.SeeUnitPages)]
    public async Task<IResult> Open(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "stelle")] HttpRequest request, CancellationToken cancellation)
    {
        var names = await lists.NamesAsync(cancellation);
        var (key, theirs, no) = Chosen(request, names);
        if (no is not null) return no;
        var unit = new UnitId(key);
        var owed = (await duties.AsStoredAsync(null, cancellation)).Where(duty => duty.Unit == unit).ToArray();
        var open = OpenWork.Of(owed, (await works.AllAsync(null, cancellation)).Where(work => work.Unit == unit));
        return RazorPage.Of<UnitPage>(new()
        {
            [nameof(UnitPage.Today)] = clock.Today,
            [nameof(UnitPage.Key)] = key,
            [nameof(UnitPage.Name)] = names.Of(unit),
            [nameof(UnitPage.Theirs)] = theirs,
            [nameof(UnitPage.Duties)] = DutyLine.ByUrgency(open.Duties)
                .Select(line => new OfficeDutyRow(line.Duty, names.Short(line.Duty.Body), names.Of(unit))).ToImmutableArray(),
            [nameof(UnitPage.Works)] = open.Implementations.Select(work => new OfficeWorkRow(work, names.Short(work.Body), names.Of(unit)))
                .ToImmutableArray(),
            [nameof(UnitPage.Reports)] = owed.SelectMany(duty => Histories.Reports(duty).Select(report => (duty, report)))
                .OrderByDescending(one => one.report.Report.On).ToImmutableArray(),
            [nameof(UnitPage.MayReport)] = request.Who().May(Permission.Report, Scope.Of(unit)).Refusal is null,
            [nameof(UnitPage.FormId)] = Posted.NewId(),
            [nameof(UnitPage.Done)] = await DoneAsync(request, names, cancellation),
        });
    }

    [Function("SendUnitLinks"), Page(Permission.SendLinks)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "stelle")] HttpRequest request, CancellationToken cancellation)
    {
        var (key, _, no) = Chosen(request, await lists.NamesAsync(cancellation));
        if (no is not null) return no;
        if (request.May(Permission.SendLinks, Scope.Of(new UnitId(key)), out _) is { } refused) return refused;
        return new SeeOther($"/stelle?stelle={key}&getan={(await fresh.SendAllAsync(new(key), cancellation) ? "links" : "nichts")}");
    }

    private static (string Key, ImmutableArray<Choice> Theirs, IResult? No) Chosen(HttpRequest request, KnownNames names) => GroupChoice.Of(
        request, "stelle", Permission.SeeUnitPages, names.Units.Select(one => new Choice(one.Key.Value, one.Value)), Role.Unit,
            Role.HeadOfUnit);

    private async Task<WhatWasDone?> DoneAsync(HttpRequest request, KnownNames names, CancellationToken cancellation)
    {
        var (command, about) = (request.Query["getan"].ToString(), request.Query["zu"].ToString());
        if (command == "links") return new("Die Links sind unterwegs", ["an die hinterlegte Adresse der Stelle; höchstens einmal am Tag"],
            null);
        if (command == "nichts") return new("Zurzeit ist nichts offen", [], null);
        if (about.Split('/') is not [var body, var id] || command.Length == 0) return null;
        return Histories.Done(await dutyFacts.EventsAsync(new(body, id), cancellation), command, names)
            ?? Histories.Done(await workFacts.EventsAsync(new(body, id), cancellation), command, names);
    }
}
