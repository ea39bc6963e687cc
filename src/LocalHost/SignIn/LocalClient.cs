using System.Security.Cryptography;
using System.Text;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using Settings = Wiedervorlage.Functions.Settings;

namespace Wiedervorlage.LocalHost.SignIn;

/// <summary>The one client that the local provider knows: the app itself, with its two addresses to come back to.</summary>
internal sealed class LocalClient(Settings settings)
{
    public ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        if (context.ClientId != settings.SignInClientId) context.Reject(Errors.InvalidClient, "Unknown client.");
        else if (context.RedirectUri != $"{settings.BaseUrl}/anmelden/rueckkehr")
            context.Reject(Errors.InvalidRequest, "Unknown redirect_uri.");
        return ValueTask.CompletedTask;
    }

    public ValueTask Check(ValidateTokenRequestContext context)
    {
        if (context.ClientId != settings.SignInClientId || !IsSecret(context.ClientSecret))
            context.Reject(Errors.InvalidClient, "Unknown client.");
        return ValueTask.CompletedTask;
    }

    public ValueTask Check(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { Length: > 0 } uri && uri != $"{settings.BaseUrl}/abmelden")
            context.Reject(Errors.InvalidRequest, "Unknown post_logout_redirect_uri.");
        return ValueTask.CompletedTask;
    }

    private bool IsSecret(string? given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(settings.SignInClientSecret));
}
