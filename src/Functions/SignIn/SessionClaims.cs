using System.Security.Claims;
using Wiedervorlage.Core.People;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>What the session keeps: subject, name and roles, and no other claim of the provider.</summary>
internal static class SessionClaims
{
    private const string Subject = "sub";
    private const string Name = "name";
    private const string Role = "grant";

    public static ClaimsPrincipal Principal(SignedIn who)
    {
        var roles = who.Grants.Select(grant => new Claim(Role, $"{grant}"));
        return new(new ClaimsIdentity([new(Subject, who.Subject), new(Name, who.Name), .. roles], Visitors.Session, Name, Role));
    }

    /// <summary>From the provider's claims, with the roles that the mapping gives; null when they name nobody.</summary>
    public static SignedIn? OfProvider(ClaimsPrincipal provider, RoleMap map) =>
        provider.FindFirst(Subject)?.Value is not { Length: > 0 } subject ? null : new(
            subject, NameOf(provider) ?? "ohne Namen", map.GrantsOf(provider.Claims.Select(claim => (claim.Type, claim.Value))));

    public static SignedIn? OfSession(ClaimsPrincipal session)
    {
        var grants = session.FindAll(Role).Select(claim => Grant.Read(claim.Value)).OfType<Grant>();
        return session.FindFirst(Subject)?.Value is { } subject ? new(subject, session.FindFirst(Name)?.Value ?? "", [.. grants]) : null;
    }

    private static string? NameOf(ClaimsPrincipal provider) => new[] { Name, "preferred_username" }
        .Select(claim => provider.FindFirst(claim)?.Value.Trim()).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
