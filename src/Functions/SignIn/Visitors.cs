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

    /// <summary>Reads the session, if there is one, and tells the frame of the pages and their forms.</summary>
    public static async Task ComeAsync(HttpContext http)
    {
        if (await http.AuthenticateAsync(Session) is not { Succeeded: true, Principal: { } principal }) return;
        if (SessionClaims.OfSession(principal) is not { } who) return;
        http.User = principal;
        http.Features.Set(who);
        var roles = string.Join(", ", who.Grants.Select(grant => grant.German));
        new Visitor(who.Name, [.. who.Grants.Select(grant => Area(grant.Role)).Distinct()], roles).Enter(http);
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
}
