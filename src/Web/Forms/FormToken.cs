using Microsoft.AspNetCore.Http;

namespace Wiedervorlage.Web.Forms;

/// <summary>
/// The hidden field by which a form proves that it is ours. Set as a feature of the request by whoever checks it; every <c>Form</c>
/// carries it.
/// </summary>
public sealed record FormToken(string Field, string Value)
{
    /// <summary>Null: nobody checks.</summary>
    public static FormToken? Of(HttpContext? request) => request?.Features.Get<FormToken>();

    /// <summary>Makes this the token of the request.</summary>
    public void Enter(HttpContext request) => request.Features.Set(this);
}
