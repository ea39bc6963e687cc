using System.Net;
using Microsoft.Extensions.Hosting;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Triggers;

/// <summary>How an HTTP function is called and what becomes of its result.</summary>
public sealed class HttpFunctionTests(Azurite azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RouteValues_AreBound_ByNameAndType()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Bindings)]);
        Assert.Equal(
            "rat 7d2f9c1e-3b0a-4a57-9d58-0c3a2f5e9b11 42 none Values Values True",
            await host.Http.GetStringAsync("/values/rat/7D2F9C1E-3B0A-4A57-9D58-0C3A2F5E9B11/42", Token));
        Assert.Contains("42 2026-02-10", await host.Http.GetStringAsync("/values/rat/7D2F9C1E-3B0A-4A57-9D58-0C3A2F5E9B11/42/2026-02-10", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RouteValue_OfTheWrongType_Is500WithAnEmptyBody()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Bindings)]);
        await AssertEmptyAsync(HttpStatusCode.InternalServerError, await host.Http.GetAsync("/values/rat/no-guid/42", Token));
    }

    [Theory]
    [InlineData("/result", HttpStatusCode.Created, "made")]
    [InlineData("/plain", HttpStatusCode.OK, "")]
    [InlineData("/poco", HttpStatusCode.OK, "")]
    [InlineData("/nothing", HttpStatusCode.OK, "")]
    [InlineData("/byhand", HttpStatusCode.Accepted, "by hand")]
    [InlineData("/throws", HttpStatusCode.InternalServerError, "")]
    [InlineData("/lateThrow", HttpStatusCode.InternalServerError, "")]
    [InlineData("/forbid", HttpStatusCode.InternalServerError, "")]
    public async Task Result_BecomesTheAnswer_AsOnTheRealHost(string path, HttpStatusCode status, string body)
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Outcomes)]);
        var answer = await host.Http.GetAsync(path, Token);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task Middleware_SeesExceptionsOfTheFunction_ButNotOfItsResult()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Outcomes)], layers: app => app
            .UseMiddleware<Outer>().UseWhen<Problems>(context => context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "httpTrigger")));
        var thrown = await host.Http.GetAsync("/throws", Token);
        Assert.Equal("Outer Throws", Assert.Single(thrown.Headers.GetValues("x-seen")));
        Assert.Equal(HttpStatusCode.Conflict, thrown.StatusCode);
        Assert.Equal("gone wrong", await thrown.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.Created, (await host.Http.GetAsync("/result", Token)).StatusCode);
        await AssertEmptyAsync(HttpStatusCode.InternalServerError, await host.Http.GetAsync("/lateThrow", Token));
    }

    [Fact]
    public async Task Class_IsConstructedFromAScopePerInvocation()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Scoped)], services: services => services.AddScoped<Guest>());
        var first = await host.Http.GetStringAsync("/scope", Token);
        var second = await host.Http.GetStringAsync("/scope", Token);
        Assert.Equal([true, true], [first.EndsWith("same", StringComparison.Ordinal), second.EndsWith("same", StringComparison.Ordinal)]);
        Assert.NotEqual(first, second);
        Assert.Equal(2, host.Seen.All.Length);
    }

    [Fact]
    public async Task Body_OfSixtyMegabytes_ReachesTheFunction()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Bodies)]);
        using var body = new ByteArrayContent(new byte[60_000_000]);
        var answer = await host.Http.PostAsync("/length", body, Token);
        Assert.Equal("60000000", await answer.Content.ReadAsStringAsync(Token));
    }

    private static async Task AssertEmptyAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    private static class Bindings
    {
        [Function("Values")]
        public static IResult Values(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{body}/{id}/{number:int}/{on?}")] HttpRequest request,
            string body, Guid id, int number, DateOnly? on, FunctionContext context, CancellationToken cancellation) =>
            Results.Text($"{body} {id} {number} {on?.ToString("O") ?? "none"} {context.FunctionDefinition.Name} "
                + $"{context.FunctionDefinition.EntryPoint.Split('.')[^1]} {cancellation.CanBeCanceled && context.GetHttpContext() == request.HttpContext}");
    }

    private static class Outcomes
    {
        [Function("Result")]
        public static async Task<IResult> Result([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "result")] HttpRequest request)
        {
            await Task.Yield();
            return Results.Text("made", statusCode: 201);
        }

        [Function("Plain")]
        public static string Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plain")] HttpRequest request) => "lost";

        [Function("Poco")]
        public static Task<object> Poco([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "poco")] HttpRequest request) => Task.FromResult<object>(new { lost = true });

        [Function("Nothing")]
        public static Task Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nothing")] HttpRequest request) => Task.CompletedTask;

        [Function("ByHand")]
        public static Task ByHand([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "byhand")] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = 202;
            return request.HttpContext.Response.WriteAsync("by hand");
        }

        [Function("Throws")]
        public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws")] HttpRequest request) => throw new InvalidOperationException("gone wrong");

        [Function("LateThrow")]
        public static Task<IResult> LateThrow([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lateThrow")] HttpRequest request) => Task.FromResult<IResult>(new Failing());

        [Function("Forbid")]
        public static IResult Forbid([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "forbid")] HttpRequest request) => Results.Forbid();
    }

    private sealed class Failing : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("too late");
    }

    private sealed class Outer : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            context.GetHttpContext()!.Response.Headers["x-seen"] = $"Outer {context.FunctionDefinition.Name}";
            return next(context);
        }
    }

    private sealed class Problems : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException exception)
            {
                await Results.Text(exception.Message, statusCode: 409).ExecuteAsync(context.GetHttpContext()!);
            }
        }
    }

    private sealed class Guest(Seen seen) : IDisposable
    {
        public Guid Id { get; } = Guid.NewGuid();

        public void Dispose() => seen.Add(Id);
    }

    private sealed class Scoped(Guest guest)
    {
        [Function("Scope")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scope")] HttpRequest request, FunctionContext context)
        {
            var both = context.InstanceServices.GetRequiredService<Guest>() == guest && request.HttpContext.RequestServices.GetRequiredService<Guest>() == guest;
            return Results.Text($"{guest.Id} {(both ? "same" : "another")}");
        }
    }

    private static class Bodies
    {
        [Function("Length")]
        public static async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request, CancellationToken cancellation)
        {
            var length = 0L;
            var chunk = new byte[81920];
            for (int read; (read = await request.Body.ReadAsync(chunk, cancellation)) > 0;) length += read;
            return Results.Text($"{length}");
        }
    }
}
