using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>The page behind the link in an escalation: one duty to read. It lives as long as the duty is open.</summary>
internal sealed class ViewPages(ViewLinks links, DutyCommands duties, SignedPages pages, MasterData data, DatedApi dated)
{
    [Function("ViewPage"), SignedLink]
    public async Task<IResult> Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "berichtspflicht/{token}")] HttpRequest request, string token, CancellationToken cancellation)
    {
        SignedPages.Private(request);
        if (links.Read(token) is not { } id || await duties.FindAsync(id, cancellation) is not { State: var duty }) return await pages.UnknownAsync(cancellation);
        return duty.IsOpen ? await ShowAsync(duty, cancellation) : SignedPages.Message("Dieser Link gilt nicht mehr", "Über die Berichtspflicht ist berichtet worden, oder das Gremium hat von ihr entbunden.", 410);
    }

    private async Task<IResult> ShowAsync(ReportingDuty duty, CancellationToken cancellation) => SignedPages.Page<ViewDutyPage>(200, new()
    {
        [nameof(ViewDutyPage.Duty)] = duty,
        [nameof(ViewDutyPage.BodyName)] = (await data.BodyAsync(duty.Body, cancellation))?.On(dated.Today()).Name ?? duty.Body.Value,
        [nameof(ViewDutyPage.UnitName)] = (await data.UnitAsync(duty.Unit, cancellation))?.On(dated.Today()).Name ?? duty.Unit.Value,
    });
}
