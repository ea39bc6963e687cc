using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.House;

namespace Wiedervorlage.Functions.HousePages;

/// <summary>Master data: tables, and one of each to change from a day on.</summary>
internal sealed class MasterDataPages(MasterData data, HouseEditing editing, PublicLists lists, Clock clock)
{
    [Function("MasterDataPage"), Page(Permission.SeeMasterData)]
    public async Task<IResult> All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/stammdaten")] HttpRequest request,
            CancellationToken cancellation)
    {
        var (who, today, names) = (request.Who(), clock.Today, await lists.NamesAsync(cancellation));
        var reach = who.ReachOf(Permission.SeeMasterData);
        var house = who.May(Permission.EditHouse, Scope.House).Refusal is null;
        var bodies = (await data.AllBodiesAsync(cancellation)).Select(one => one.On(today)).Where(one => reach.Has(one.Id.Value));
        var factions = (await data.AllFactionsAsync(cancellation)).Select(one => one.On(today));
        var units = (await data.AllUnitsAsync(cancellation)).Select(one => one.On(today));
        ImmutableArray<(string, string, string, ImmutableArray<HouseRow>, bool)> tables =
        [
            (HouseKinds.Bodies, "Gremien", "Gremium", Rows(bodies.Select(one => new HouseRow(
                one.Id.Value, one.Name, BodyForm.Facts(one, id => names.Of([id])), who.May(Permission.EditBody, Scope.Of(one.Id))
                    .Refusal is null))),
                who.May(Permission.EditBody, Scope.House).Refusal is null),
            (HouseKinds.Factions, "Fraktionen", "Fraktion",
                Rows(factions.Select(one => new HouseRow(one.Id.Value, one.Name, HouseForm.Facts(one), house))), house),
            (HouseKinds.Units, "Stellen der Verwaltung", "Stelle",
                Rows(units.Select(one => new HouseRow(one.Id.Value, one.Name, HouseForm.Facts(one), house))), house),
        ];
        return RazorPage.Of<HousePage>(new() { [nameof(HousePage.Tables)] = tables });
    }

    [Function("MasterDataEditPage"), Page(Permission.SeeMasterData)]
    public async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/stammdaten/{kind}/{id}")] HttpRequest request, string kind,
            string id,
        CancellationToken cancellation) =>
        await FindAsync(kind, id, cancellation) is not { } found ? Missing()
            : await PageAsync(request, kind, id, found, [], null, 200, cancellation);

    [Function("SendMasterData"), Page(Permission.EditBody)]
    public async Task<IResult> Send(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "buero/stammdaten/{kind}/{id}")] HttpRequest request, string kind,
            string id,
        CancellationToken cancellation)
    {
        if (await FindAsync(kind, id, cancellation) is not { } found) return Missing();
        if (request.May(Needed(kind), ScopeOf(kind, found), out _) is { } no) return no;
        var form = await Posted.FormAsync(request, cancellation);
        var key = found.IsNew ? form.Text("id") ?? "" : id;
        if (!KeyForm.IsKey(key) || key == "neu")
            return await PageAsync(request, kind, id, found, [new("id", $"Möglich sind {KeyForm.Allowed}.")], form, 400, cancellation);
        if (form.Day("validFrom") is not { } from)
            return await PageAsync(request, kind, id, found, [new("validFrom", "Ab welchem Tag gilt das?")], form, 400, cancellation);
        var (problems, refusal) = await editing.SaveAsync(kind, key, from, form, found.IsNew, cancellation);
        if (refusal is not null) return await PageAsync(request, kind, id, found, RazorPage.Problems(refusal), form,
            RazorPage.Status(refusal), cancellation);
        return problems.IsEmpty
            ? new SeeOther($"/buero/stammdaten/{kind}/{key}?getan=gespeichert")
            : await PageAsync(request, kind, id, found, problems, form, 400, cancellation);
    }

    private async Task<Found?> FindAsync(string kind, string id, CancellationToken cancellation) =>
        kind is not (HouseKinds.Bodies or HouseKinds.Factions or HouseKinds.Units) ? null
        : id == "neu" ? new(true, null, null, [])
        : await editing.FindAsync(kind, id, cancellation);

    private async Task<IResult> PageAsync(
        HttpRequest request, string kind, string id, Found found, ImmutableArray<FieldProblem> problems, IFormCollection? sent, int status,
        CancellationToken cancellation)
    {
        if (kind == HouseKinds.Bodies && !found.IsNew && request.May(Permission.SeeMasterData, Scope.Of(new BodyId(id)),
            out _) is { } no) return no;
        return RazorPage.Of<HouseEditPage>(new()
        {
            [nameof(HouseEditPage.Title)] = found.Title
                ?? $"{(kind == HouseKinds.Bodies ? "Gremium" : kind == HouseKinds.Factions ? "Fraktion" : "Stelle")} eintragen",
            [nameof(HouseEditPage.IsNew)] = found.IsNew,
            [nameof(HouseEditPage.MayChange)] = request.Who().May(Needed(kind), ScopeOf(kind, found)).Refusal is null,
            [nameof(HouseEditPage.Fields)] = await editing.FieldsAsync(kind, found.IsNew ? null : id, cancellation),
            [nameof(HouseEditPage.Sentences)] = kind == HouseKinds.Bodies && !found.IsNew ? await SentencesAsync(new(id), cancellation)
                : [],
            [nameof(HouseEditPage.History)] = found.History,
            [nameof(HouseEditPage.ValidFrom)] = HouseForm.Iso(clock.Today),
            [nameof(HouseEditPage.FormId)] = Posted.NewId(),
            [nameof(HouseEditPage.Version)] = found.Tag,
            [nameof(HouseEditPage.Done)] = request.Query["getan"] == "gespeichert" && sent is null
                ? new WhatWasDone("Gespeichert", [], null) : null,
            [nameof(HouseEditPage.Problems)] = problems,
            [nameof(HouseEditPage.Values)] = sent?.Values() ?? ImmutableDictionary<string, string>.Empty,
        }, status);
    }

    /// <summary>For the next meeting, so that one sees what a number means.</summary>
    private async Task<ImmutableArray<string>> SentencesAsync(BodyId body, CancellationToken cancellation)
    {
        var calendar = (await data.CalendarAsync(body, cancellation))!;
        return calendar.NextOnOrAfter(clock.Today) is { } next ? [.. MeetingDeadlines.Of(next, calendar).Select(one => one.Rule)] : [];
    }

    private static Permission Needed(string kind) => kind == HouseKinds.Bodies ? Permission.EditBody : Permission.EditHouse;

    private static Scope ScopeOf(string kind, Found found) =>
        kind == HouseKinds.Bodies && found.Key is { } key ? Scope.Of(new BodyId(key)) : Scope.House;

    private static IResult Missing() => RazorPage.Missing("Diese Stammdaten gibt es nicht.");

    private static ImmutableArray<HouseRow> Rows(IEnumerable<HouseRow> rows) => [.. rows.OrderBy(row => row.Name, StringComparer.Ordinal)];
}
