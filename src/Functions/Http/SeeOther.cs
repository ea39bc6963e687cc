namespace Wiedervorlage.Functions.Http;

/// <summary>303: a form was taken, what came of it stands at another address. Loading that again sends nothing twice.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        (httpContext.Response.Headers.Location, httpContext.Response.Headers.CacheControl) = (address, "no-store");
        return Task.CompletedTask;
    }
}
