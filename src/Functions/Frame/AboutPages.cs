using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Web.Pages.About;

namespace Wiedervorlage.Functions.Frame;

/// <summary>The pages that the foot of every page leads to.</summary>
internal sealed class AboutPages
{
    [Function("ImprintPage"), Public]
    public static IResult Imprint(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "impressum")] HttpRequest request) =>
        Show<ImprintPage>(request);

    [Function("PrivacyPage"), Public]
    public static IResult Privacy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "datenschutz")] HttpRequest request) =>
        Show<PrivacyPage>(request);

    [Function("AccessibilityPage"), Public]
    public static IResult Accessibility(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "barrierefreiheit")] HttpRequest request) =>
        Show<AccessibilityPage>(request);

    [Function("DataPage"), Public]
    public static IResult Data(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "daten")] HttpRequest request) => Show<DataPage>(request);

    private static RazorComponentResult<TPage> Show<TPage>(HttpRequest request) where TPage : IComponent
    {
        PageHeaders.Public(request.HttpContext);
        return new();
    }
}
