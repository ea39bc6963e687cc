using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>OpenID Connect (code, PKCE), a session in a cookie, keys that all instances share.</summary>
internal static class SignInRegistration
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<OwnAddress>().AddSingleton<ProviderEvents>();
        services.AddSingleton(provider => RoleMap.Read(provider.GetRequiredService<Settings>().SignInRoles).Value);
        services.AddAuthentication(Visitors.Session).AddCookie(Visitors.Session).AddOpenIdConnect(Visitors.Provider, _ => { });
        services.AddOptions<CookieAuthenticationOptions>(Visitors.Session).Configure<Settings, OwnAddress>(Session);
        services.AddOptions<OpenIdConnectOptions>(Visitors.Provider).Configure<Settings, OwnAddress>(Provider);
        services.AddOptions<AntiforgeryOptions>()
            .Configure<Settings, OwnAddress>((options, settings, own) => Cookie(options.Cookie, "formular", settings, own))
            .Configure(options => options.SuppressXFrameOptionsHeader = true);
        services.AddDataProtection();
        services.AddOptions<DataProtectionOptions>()
            .Configure<Settings>((options, settings) => options.ApplicationDiscriminator = $"wiedervorlage-{settings.Stage}");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IServiceProvider>((options, provider) => options.XmlRepository = Keys(provider));
        return services;
    }

    private static IXmlRepository Keys(IServiceProvider provider) =>
        provider.GetService<StorageClients>() is { } clients ? new KeyBlobs(clients.Container(Containers.Keys)) : new KeysInMemory();

    private static void Session(CookieAuthenticationOptions options, Settings settings, OwnAddress own)
    {
        Cookie(options.Cookie, "sitzung", settings, own);
        options.SlidingExpiration = false;
        options.ExpireTimeSpan = TimeSpan.FromHours(settings.SessionHours);
    }

    private static void Provider(OpenIdConnectOptions options, Settings settings, OwnAddress own)
    {
        options.Authority = settings.SignInAuthority;
        options.ClientId = settings.SignInClientId;
        options.ClientSecret = settings.SignInClientSecret;
        options.RequireHttpsMetadata = own.IsSecure;
        options.SignInScheme = Visitors.Session;
        options.CallbackPath = "/anmelden/rueckkehr";
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = true;
        options.DisableTelemetry = true;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        options.EventsType = typeof(ProviderEvents);
        options.Scope.Clear();
        var scopes = settings.SignInScopes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var scope in scopes.Prepend("openid").Distinct()) options.Scope.Add(scope);
        // With a code in the query the way back is an ordinary navigation: Lax is enough, and no cookie has to be allowed on other sites.
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, Secure(own));
    }

    /// <summary>"__Host-" ties a cookie to this host and to https. The stage keeps hosts on one machine apart.</summary>
    private static void Cookie(CookieBuilder cookie, string name, Settings settings, OwnAddress own)
    {
        cookie.Name = $"{(own.IsSecure ? "__Host-" : "")}{name}-{settings.Stage}";
        (cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy) = (true, SameSiteMode.Lax, Secure(own));
        (cookie.Path, cookie.IsEssential) = ("/", true);
    }

    private static CookieSecurePolicy Secure(OwnAddress own) => own.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
}
