namespace Wiedervorlage.LocalHost.Triggers.Http;

/// <summary>Answers requests by the first function, in the order of names, whose route and method match.</summary>
internal sealed class HttpFunctions
{
    private readonly ImmutableArray<HttpFunction> _functions;
    private readonly FunctionKeys _keys;
    private readonly ILogger<HttpFunctions> _logger;

    public HttpFunctions(
        FunctionIndex index, LocalPipeline pipeline, IConfiguration configuration, FunctionKeys keys, IInlineConstraintResolver constraints, ILogger<HttpFunctions> logger)
    {
        var prefix = configuration["AzureFunctionsJobHost:extensions:http:routePrefix"] ?? "api";
        _keys = keys;
        _logger = logger;
        _functions = [.. index.With<HttpTriggerAttribute>().Select(found =>
            new HttpFunction(found.Function, found.Trigger.AuthLevel, new(found.Function, found.Trigger, prefix, constraints), pipeline))];
    }

    public async Task AnswerAsync(HttpContext http)
    {
        foreach (var function in _functions)
        {
            if (!function.Route.TryMatch(http, out var values)) continue;
            http.Request.RouteValues = values;
            if (_keys.Open(function.Level, http.Request)) await RunAsync(function, http);
            else http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task RunAsync(HttpFunction function, HttpContext http)
    {
        try
        {
            // Executed outside the middleware, as on the real host: what is thrown here, middleware does not see.
            if (await ThroughMiddlewareAsync(function, http) is IResult result) await result.ExecuteAsync(http);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "Function {Name} failed.", function.Function.Name);
            Fail(http);
        }
    }

    private static async Task<object?> ThroughMiddlewareAsync(HttpFunction function, HttpContext http)
    {
        var invocation = new Invocation(function.Function, http.RequestServices, http.Request, http.RequestAborted);
        invocation.Items["HttpRequestContext"] = http;
        await function.Run(invocation);
        return invocation.Result;
    }

    private static void Fail(HttpContext http)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
