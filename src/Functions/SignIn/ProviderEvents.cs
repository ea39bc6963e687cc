using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Wiedervorlage.Core.People;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>What we do at each step of signing in: keep person, roles and two tokens, nothing else of what the provider says.</summary>
internal sealed class ProviderEvents(RoleMap map, Settings settings, ILogger<ProviderEvents> log) : OpenIdConnectEvents
{
    private static readonly string[] _kept = [OpenIdConnectParameterNames.IdToken, OpenIdConnectParameterNames.RefreshToken];

    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (SessionClaims.OfProvider(context.Principal!, map) is { } who) context.Principal = SessionClaims.Principal(who);
        else context.Fail("The provider's token names no subject.");
        return Task.CompletedTask;
    }

    public override Task TicketReceived(TicketReceivedContext context)
    {
        if (context.Properties is not { } properties) return Task.CompletedTask;
        properties.StoreTokens([.. properties.GetTokens().Where(token => _kept.Contains(token.Name))]);
        return Task.CompletedTask;
    }

    /// <summary>Tampered or outdated state, a refused code, a person who turned back: one page, and nothing of it in the answer.</summary>
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        log.LogWarning("Signing in failed: {Why}", context.Failure?.GetType().Name);
        context.HandleResponse();
        await Answers.NotTaken().ExecuteAsync(context.HttpContext);
    }

    /// <summary>The provider knows one address of ours to come back to.</summary>
    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        context.ProtocolMessage.PostLogoutRedirectUri = $"{settings.BaseUrl}/abmelden";
        context.ProtocolMessage.State = null;
        return Task.CompletedTask;
    }
}
