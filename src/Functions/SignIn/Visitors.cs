using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Wiedervorlage.Core;
using Wiedervorlage.Core.People;
using Wiedervorlage.Web.Forms;
using Wiedervorlage.Web.Frame;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>Who asks, for functions: <c>request.Who()</c> behind [Page], <c>request.SignedIn()</c> elsewhere.</summary>
internal static class Visitors
{
    /// <summary>Scheme of the session's cookie.</summary>
    public const string Session = "Session";

    /// <summary>Scheme of the city's sign-in provider.</summary>
    public const string Provider = "Provider";

    private const string Subject = "sub";
    private const string Name = "name";
    private const string Granted = "grant";

    /// <summary>Null for whoever is not signed in.</summary>
    public static SignedIn? SignedIn(this HttpRequest request) => request.HttpContext.Features.Get<SignedIn>();

    /// <summary>Behind [Page] only.</summary>
    public static SignedIn Who(this HttpRequest request) =>
        request.SignedIn() ?? throw new InvalidOperationException("Nobody is signed in: the function is no [Page].");

    /// <summary>As whom they act, or the 403 that says which role it needs.</summary>
    /// <example><c>if (request.May(Permission.Invite, Scope.Of(meeting.Body), out var by) is { } no) return no;</c></example>
    public static IResult? May(this HttpRequest request, Permission permission, Scope scope, out Actor.Person by)
    {
        var (allowed, no) = request.Who().May(permission, scope);
        by = allowed!;
        return no is null ? null : Answers.NotAllowed(no);
    }

    /// <summary>Reads the session, if there is one.</summary>
    public static async Task ComeAsync(HttpContext http)
    {
        if (await http.AuthenticateAsync(Session) is not { Succeeded: true, Principal: { } principal }) return;
        if (Read(principal) is not { } who) return;
        http.User = principal;
        http.Features.Set(who);
        new Visitor(who.Name, [.. who.Grants.Select(grant => Area(grant.Role)).Distinct()], string.Join(", ", who.Grants.Select(grant => grant.German))).Enter(http);
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        new FormToken(token.FormFieldName, token.RequestToken!).Enter(http);
    }

    private static VisitorRole Area(Role role) => role switch
    {
        Role.Office => VisitorRole.Office,
        Role.Chair => VisitorRole.Chair,
        Role.Faction => VisitorRole.Faction,
        Role.Unit => VisitorRole.Unit,
        Role.HeadOfUnit => VisitorRole.Head,
        Role.Audit => VisitorRole.Audit,
        Role.Operations => VisitorRole.Operations,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>All that the session keeps of the provider's claims.</summary>
    public static ClaimsPrincipal Principal(SignedIn who) => new(new ClaimsIdentity(
        [new(Subject, who.Subject), new(Name, who.Name), .. who.Grants.Select(grant => new Claim(Granted, $"{grant}"))], Session, Name, Granted));

    /// <summary>From the provider's claims, with the roles that the mapping gives.</summary>
    public static SignedIn? Of(ClaimsPrincipal provider, RoleMap map) => provider.FindFirst(Subject)?.Value is not { Length: > 0 } subject
        ? null
        : new(subject, NameOf(provider) ?? "ohne Namen", map.GrantsOf(provider.Claims.Select(claim => (claim.Type, claim.Value))));

    private static SignedIn? Read(ClaimsPrincipal session) => session.FindFirst(Subject)?.Value is not { } subject ? null : new(
        subject, session.FindFirst(Name)?.Value ?? "", [.. session.FindAll(Granted).Select(claim => Grant.Read(claim.Value)).OfType<Grant>()]);

    private static string? NameOf(ClaimsPrincipal provider) => new[] { Name, "preferred_username" }
        .Select(claim => provider.FindFirst(claim)?.Value.Trim()).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
