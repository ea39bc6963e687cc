using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;
using Settings = Wiedervorlage.Functions.Settings;

namespace Wiedervorlage.LocalHost.SignIn;

/// <summary>
/// The city's sign-in provider on this machine: an OpenIddict server under /local/anmeldung, whose people one chooses from. It has services
/// of its own, made when the first one signs in: the host starts as fast as without, and the app sees a provider like any other. In real
/// time, since tokens are.
/// </summary>
internal sealed class LocalProvider(IServiceProvider app, Settings settings, TimeProvider time) : IAsyncDisposable
{
    public const string Path = "/local/anmeldung";

    private readonly Lazy<(ServiceProvider Services, RequestDelegate Run)> _server = new(() => Build(settings));

    public LocalPeople People { get; } = new(app, time);

    public async Task AnswerAsync(HttpContext http)
    {
        await using var scope = _server.Value.Services.CreateAsyncScope();
        (http.Request.Path, http.Request.PathBase) = (http.Request.Path.Value![Path.Length..], Path);
        http.RequestServices = scope.ServiceProvider;
        http.Features.Set(People);
        await _server.Value.Run(http);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated) await _server.Value.Services.DisposeAsync();
    }

    private static (ServiceProvider, RequestDelegate) Build(Settings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddDataProtection();
        services.AddAuthentication();
        services.AddOpenIddict().AddServer(options =>
        {
            options.SetIssuer(settings.SignInAuthority)
                .SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetEndSessionEndpointUris("logout")
                .AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().RequireProofKeyForCodeExchange()
                .RegisterScopes(Scopes.Profile, Scopes.OfflineAccess)
                .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                .AddSigningKey(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)))
                .EnableDegradedMode()
                .Configure(server => server.TimeProvider = TimeProvider.System);
            options.UseAspNetCore().DisableTransportSecurityRequirement()
                .EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough();
            var client = new LocalClient(settings);
            options.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(client.Check));
            options.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(client.Check));
            options.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(client.Check));
        });
        var provider = services.BuildServiceProvider();
        var pipeline = new ApplicationBuilder(provider);
        pipeline.UseAuthentication();
        pipeline.Run(ProviderPages.AnswerAsync);
        return (provider, pipeline.Build());
    }
}
