using Microsoft.AspNetCore.Components;
using Wiedervorlage.Functions.Frame;
using Wiedervorlage.Functions.PageForms;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Pages;

/// <summary>Answers of the public pages.</summary>
internal static class PublicPage
{
    public static IResult Of<TPage>(HttpRequest request, Dictionary<string, object?> parameters, int status = 200) where TPage : IComponent
    {
        PageHeaders.Public(request.HttpContext);
        return RazorPage.Of<TPage>(parameters, status);
    }

    public static IResult Missing(HttpRequest request, string text) => Message(request, "Nicht gefunden", text, 404);

    public static IResult Message(HttpRequest request, string title, string text, int status = 200) => Of<MessagePage>(
        request, new() { [nameof(MessagePage.Title)] = title, [nameof(MessagePage.Text)] = text }, status);
}
