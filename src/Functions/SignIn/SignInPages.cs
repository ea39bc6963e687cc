using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core.People;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>
/// Signing in and out as ordinary functions: the worker has no place in ASP.NET's pipeline where its authentication middleware would stand,
/// so its handlers are called from here. The same on both hosts.
/// </summary>
internal sealed class SignInPages(Settings settings, IAuthenticationHandlerProvider handlers, ILogger<SignInPages> log)
{
    /// <summary>To the provider. <c>?zurueck=</c> is where one comes out, a path of our own.</summary>
    [Function("SignIn"), Public]
    public async Task<IResult> Begin([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "anmelden")] HttpRequest request)
    {
        if (settings.SignInAuthority.Length == 0) return Answers.NotSetUp();
        Answers.KeepPrivate(request.HttpContext.Response);
        try
        {
            var back = new AuthenticationProperties { RedirectUri = ReturnPath.Checked(request.Query["zurueck"]) };
            await request.HttpContext.ChallengeAsync(Visitors.Provider, back);
            return Results.Empty;
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
        {
            log.LogError(e, "The sign-in provider does not answer.");
            return Answers.ProviderAway();
        }
    }

    /// <summary>Back from the provider, with a code for the tokens: state, nonce and tokens are checked, the session begins.</summary>
    [Function("SignInReturn"), Public]
    public async Task<IResult> Return(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "anmelden/rueckkehr")] HttpRequest request)
    {
        if (settings.SignInAuthority.Length == 0) return Answers.NotSetUp();
        Answers.KeepPrivate(request.HttpContext.Response);
        var handler = await handlers.GetHandlerAsync(request.HttpContext, Visitors.Provider) as IAuthenticationRequestHandler;
        return handler is not null && await handler.HandleRequestAsync() ? Results.Empty : Answers.NotTaken();
    }

    /// <summary>Who is signed in is asked; who is not is told so. The provider sends people here after signing them out.</summary>
    [Function("SignOutPage"), Public]
    public static IResult AskOut([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "abmelden")] HttpRequest request)
    {
        Answers.KeepPrivate(request.HttpContext.Response);
        var shown = new Dictionary<string, object?> { [nameof(SignOutPage.Name)] = request.SignedIn()?.Name };
        return new RazorComponentResult<SignOutPage>(shown);
    }

    /// <summary>Here and at the provider.</summary>
    [Function("SignOut"), Page]
    public async Task<IResult> Out([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "abmelden")] HttpRequest request)
    {
        try
        {
            await request.HttpContext.SignOutAsync(Visitors.Provider, new() { RedirectUri = "/abmelden" });
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
        {
            log.LogError(e, "The sign-in provider does not answer.");
            request.HttpContext.Response.Redirect("/abmelden");
        }
        await request.HttpContext.SignOutAsync(Visitors.Session);
        return Results.Empty;
    }
}
