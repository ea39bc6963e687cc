using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Functions.Platform;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages.OfficeDuties;

namespace Wiedervorlage.Functions.DutyPages;

/// <summary>Lists of duties and implementations of the bodies that are somebody's.</summary>
internal sealed class DutyListPages(BodyDuties duties, ImplementationCommands works, PublicLists lists, Clock clock)
{
    [Function("OfficeDutiesPage"), Page(Permission.SeeDuties)]
    public async Task<IResult> Duties(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/pflichten")] HttpRequest request,
            CancellationToken cancellation)
    {
        var (body, unit, state) = Asked(request, "open");
        if (DutyFilter.Read(state) is not { } takes) return RazorPage.Missing("Diesen Stand gibt es nicht.");
        var (names, reach) = (await lists.NamesAsync(cancellation), request.Who().ReachOf(Permission.SeeDuties));
        var all = (await duties.AsStoredAsync(null, cancellation)).Where(duty => reach.Has(duty.Body.Value)).ToArray();
        var shown = all.Where(duty => Is(duty.Body.Value, body) && Is(duty.Unit.Value, unit) && takes(duty));
        return RazorPage.Of<OfficeDutiesPage>(new()
        {
            [nameof(OfficeDutiesPage.Rows)] = DutyLine.ByUrgency(shown)
                .Select(line => new OfficeDutyRow(line.Duty, names.Short(line.Duty.Body), names.Of(line.Duty.Unit))).ToImmutableArray(),
            [nameof(OfficeDutiesPage.Bodies)] = Bodies(names, reach),
            [nameof(OfficeDutiesPage.Units)] = Units(names, all.Select(duty => (UnitId?)duty.Unit)),
            [nameof(OfficeDutiesPage.Body)] = body,
            [nameof(OfficeDutiesPage.Unit)] = unit,
            [nameof(OfficeDutiesPage.State)] = state,
        });
    }

    [Function("OfficeImplementationsPage"), Page(Permission.SeeImplementations)]
    public async Task<IResult> Implementations(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "buero/umsetzungen")] HttpRequest request,
            CancellationToken cancellation)
    {
        var (body, unit, state) = Asked(request, "offen");
        var (names, reach) = (await lists.NamesAsync(cancellation), request.Who().ReachOf(Permission.SeeImplementations));
        var all = (await works.AllAsync(null, cancellation)).Where(work => reach.Has(work.Body.Value)).ToArray();
        var shown = all.Where(work => Is(work.Body.Value, body) && Is(work.Unit?.Value ?? "", unit) && Takes(work, state));
        return RazorPage.Of<OfficeImplementationsPage>(new()
        {
            [nameof(OfficeImplementationsPage.Today)] = clock.Today,
            [nameof(OfficeImplementationsPage.Rows)] = shown.OrderBy(Urgency).ThenBy(work => work.Origin.On)
                .Select(work => new OfficeWorkRow(work, names.Short(work.Body), work.Unit is { } its ? names.Of(its)
                    : StateOfWorkTexts.LeadOpen))
                .ToImmutableArray(),
            [nameof(OfficeImplementationsPage.Bodies)] = Bodies(names, reach),
            [nameof(OfficeImplementationsPage.Units)] = Units(names, all.Select(work => work.Unit)),
            [nameof(OfficeImplementationsPage.Body)] = body,
            [nameof(OfficeImplementationsPage.Unit)] = unit,
            [nameof(OfficeImplementationsPage.State)] = state,
        });
    }

    private static (string Body, string Unit, string State) Asked(HttpRequest request, string usually) => (
        request.Query["gremium"].ToString(), request.Query["stelle"].ToString(),
        request.Query.ContainsKey("stand") ? request.Query["stand"].ToString() : usually);

    private static bool Is(string key, string asked) => asked.Length == 0 || key == asked;

    private static bool Takes(Implementation work, string state) => state switch
    {
        "offen" => work.IsListed && work.State != WorkState.Done,
        "verzoegert" => work is { IsListed: true, State: WorkState.Delayed },
        "ohne" => work.LacksLead,
        "erledigt" => work.State == WorkState.Done || work.Closed is not null,
        _ => true,
    };

    private static int Urgency(Implementation work) => work.LacksLead ? 0 : work.State == WorkState.Delayed ? 1
        : work.State == WorkState.Done ? 3 : 2;

    private static ImmutableArray<Choice> Bodies(KnownNames names, Reach reach) =>
        [.. names.Bodies.Values.Where(one => reach.Has(one.Id.Value)).OrderBy(one => one.Name, StringComparer.Ordinal)
            .Select(one => new Choice(one.Id.Value, one.Name))];

    private static ImmutableArray<Choice> Units(KnownNames names, IEnumerable<UnitId?> units) =>
        [.. units.OfType<UnitId>().Distinct().Select(id => new Choice(id.Value, names.Of(id)))
            .OrderBy(one => one.Text, StringComparer.Ordinal)];
}
