using Microsoft.AspNetCore.Antiforgery;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>
/// Around every HTTP function: the one place that decides who comes in. Denied by default. Signed-in pages: a session, a role that opens
/// them, and for forms an antiforgery token; every post of a browser: from our own pages only.
/// </summary>
internal sealed class Gate(OwnAddress own, IAntiforgery antiforgery) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext() ?? throw new InvalidOperationException("The gate stands around HTTP functions only.");
        own.Put(http.Request);
        if (await RefusedAsync(http, Doors.Of(context.FunctionDefinition)) is { } no) await no.ExecuteAsync(http);
        else await next(context);
    }

    private async Task<IResult?> RefusedAsync(HttpContext http, Door door)
    {
        if (door.Keyed) return null;
        if (door.Access is null) return Answers.Undeclared();
        if (IsChange(http.Request) && !own.IsOrigin(http.Request)) return Answers.ForeignForm();
        await Visitors.ComeAsync(http);
        return door.Access is PageAttribute page ? await RefusedAsync(http, page) : null;
    }

    private async Task<IResult?> RefusedAsync(HttpContext http, PageAttribute page)
    {
        Answers.KeepPrivate(http.Response);
        if (http.Request.SignedIn() is not { } who) return IsChange(http.Request) ? Answers.SignedOut() : Answers.SignIn(http.Request);
        if (page.Permission is { } permission && !who.MayEnter(permission)) return Answers.NotAllowed(who.NotEntering(permission));
        if (!IsChange(http.Request)) return null;
        var (form, problem) = await FormBody.ReadAsync(http.Request, page.MostMegabytes * 1024L * 1024, http.RequestAborted);
        if (form is null) return problem;
        return await antiforgery.IsRequestValidAsync(http) ? null : Answers.StaleForm();
    }

    /// <summary>All but the safe methods (RFC 9110, 9.2.1): a script of a foreign page may ask for options.</summary>
    private static bool IsChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);
}
