using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Wiedervorlage.LocalHost.SignIn;

/// <summary>What OpenIddict leaves to the app once a request is valid: who it is, and what the tokens say of them.</summary>
internal static class ProviderPages
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    private static AuthenticationProperties Gone =>
        new(new Dictionary<string, string?> { [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant });

    public static Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        "/authorize" => AuthorizeAsync(http),
        "/token" => TokenAsync(http),
        "/logout" => http.SignOutAsync(Scheme, new AuthenticationProperties { RedirectUri = "/" }),
        _ => NotFoundAsync(http),
    };

    private static async Task AuthorizeAsync(HttpContext http)
    {
        var people = http.Features.Get<LocalPeople>()!;
        var request = http.GetOpenIddictServerRequest()!;
        if ((string?)request["person"] is { } chosen && await people.FindAsync(chosen, http.RequestAborted) is { } person)
            await http.SignInAsync(Scheme, Principal(person, request.GetScopes()));
        else await PeoplePage.WriteAsync(http, await people.AllAsync(http.RequestAborted));
    }

    /// <summary>For a code as for a refresh token: what is so now, not what was so when the person signed in.</summary>
    private static async Task TokenAsync(HttpContext http)
    {
        var was = (await http.AuthenticateAsync(Scheme)).Principal!;
        var person = await http.Features.Get<LocalPeople>()!.FindAsync(was.GetClaim(Claims.Subject), http.RequestAborted);
        if (person is not null) await http.SignInAsync(Scheme, Principal(person, was.GetScopes()));
        else await http.ForbidAsync(Scheme, Gone);
    }

    private static ClaimsPrincipal Principal(LocalPerson person, IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("local", Claims.Name, "roles");
        identity.SetClaim(Claims.Subject, person.Id).SetClaim(Claims.Name, person.Name).SetClaim(Claims.Email, person.Mail);
        identity.SetClaims("roles", person.Roles);
        identity.SetScopes(scopes).SetDestinations(static _ => [Destinations.IdentityToken]);
        return new(identity);
    }

    private static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
