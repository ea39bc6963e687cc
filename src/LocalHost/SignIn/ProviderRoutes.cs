namespace Wiedervorlage.LocalHost.SignIn;

/// <summary>The provider's addresses, and PUT /local/people/{id} with a list of roles; null: as at first.</summary>
internal static class ProviderRoutes
{
    public static void MapLocalProvider(this WebApplication app)
    {
        var provider = app.Services.GetRequiredService<LocalProvider>();
        app.Map($"{LocalProvider.Path}/{{**rest}}", (RequestDelegate)provider.AnswerAsync);
        app.MapPut("/local/people/{id}", (RequestDelegate)(async http =>
        {
            var roles = await http.Request.ReadFromJsonAsync<string[]?>(http.RequestAborted);
            provider.People.Change((string)http.Request.RouteValues["id"]!, roles is null ? null : [.. roles]);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }));
    }
}
