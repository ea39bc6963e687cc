using Microsoft.AspNetCore.Http;

namespace Wiedervorlage.Web.Frame;

/// <summary>
/// Who is signed in, as the frame of a page shows it. Set as a feature of the request by whoever signs people in; without it the
/// visitor is the public.
/// </summary>
/// <param name="Name">As the city's sign-in names the person.</param>
/// <param name="Roles">All that they have; empty: signed in, but nobody has given them a role.</param>
/// <param name="RoleText">The roles in German, with the bodies, faction or unit: "Geschäftsstelle ASD".</param>
public sealed record Visitor(string Name, ImmutableArray<VisitorRole> Roles, string RoleText)
{
    /// <summary>Null: the public.</summary>
    public static Visitor? Of(HttpContext? request) => request?.Features.Get<Visitor>();

    /// <summary>Makes this the visitor of the request.</summary>
    public void Enter(HttpContext request) => request.Features.Set(this);
}

/// <summary>Which areas of the pages are somebody's.</summary>
public enum VisitorRole
{
    /// <summary>Of one or more bodies.</summary>
    Office,

    /// <summary>Of one or more bodies.</summary>
    Chair,

    /// <summary>Of a faction.</summary>
    Faction,

    /// <summary>Of a unit of the administration.</summary>
    Unit,

    /// <summary>Head of a unit.</summary>
    Head,

    /// <summary>Reads everything, changes nothing.</summary>
    Audit,

    /// <summary>Keeps the system running.</summary>
    Operations,
}
