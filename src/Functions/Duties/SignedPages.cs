using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Duties;

/// <summary>What all pages behind signed links have in common.</summary>
internal sealed class SignedPages(MasterData data, DatedApi dated)
{
    /// <summary>The address is the key: it goes into no cache and to no other site.</summary>
    public static void Private(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>A link that was not issued here, or not as it is now: how to get a good one.</summary>
    public Task<IResult> UnknownAsync(CancellationToken cancellation) => HelpAsync(
        404, "Unbekannter Link", "Diesen Link hat das System nicht ausgestellt, oder er ist nicht vollständig. Bitte nehmen Sie ihn noch einmal aus der Mail, ganz und in einer Zeile.", cancellation);

    /// <summary>A link to something that is over, or with another unit now.</summary>
    public Task<IResult> GoneAsync(string text, CancellationToken cancellation) => HelpAsync(410, "Dieser Link gilt nicht mehr", text, cancellation);

    public async Task<ImmutableArray<Core.Bodies.Unit>> UnitsAsync(CancellationToken cancellation) =>
        [.. (await data.AllUnitsAsync(cancellation)).Select(unit => unit.On(dated.Today())).OrderBy(unit => unit.Name, StringComparer.Ordinal)];

    public static RazorComponentResult Message(string title, string text, int status = 200) =>
        Page<MessagePage>(status, new() { [nameof(MessagePage.Title)] = title, [nameof(MessagePage.Text)] = text });

    public static RazorComponentResult Page<TPage>(int status, Dictionary<string, object?> parameters) where TPage : IComponent => new(typeof(TPage), parameters) { StatusCode = status };

    public async Task<IResult> HelpAsync(
        int status, string title, string text, CancellationToken cancellation, ImmutableArray<FieldProblem>? problems = null) =>
        Page<LinkHelpPage>(status, new()
        {
            [nameof(LinkHelpPage.Title)] = title,
            [nameof(LinkHelpPage.Text)] = text,
            [nameof(LinkHelpPage.Units)] = await UnitsAsync(cancellation),
            [nameof(LinkHelpPage.Problems)] = problems ?? [],
        });
}
