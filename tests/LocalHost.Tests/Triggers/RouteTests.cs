using System.Net;
using Wiedervorlage.Tests;

namespace Wiedervorlage.LocalHost.Tests.Triggers;

/// <summary>Which function answers, as seen on the real host.</summary>
public sealed class RouteTests(Azurite azurite)
{
    [Theory]
    [InlineData("GET", "/", "Root")]
    [InlineData("GET", "/things/7d2f9c1e-3b0a-4a57-9d58-0c3a2f5e9b11", "ThingById")]
    [InlineData("GET", "/things/special", "ThingSpecial")]
    [InlineData("GET", "/THINGS/Special/", "ThingSpecial")]
    [InlineData("GET", "/notes/special", "NoteAny special")]
    [InlineData("GET", "/open/anything/else", "OpenAny anything/else")]
    [InlineData("GET", "/open/exact", "OpenAny exact")]
    [InlineData("GET", "/feeds/rat.ics", "Feed rat")]
    [InlineData("GET", "/papers/0067%2F2026", "Paper 0067%2F2026")]
    [InlineData("GET", "/Unrouted", "Unrouted")]
    [InlineData("POST", "/both", "BothPost")]
    [InlineData("GET", "/both", "BothGet")]
    [InlineData("DELETE", "/Unrouted", "Unrouted")]
    public async Task Request_IsAnswered_ByTheFirstMatchInTheOrderOfNames(string method, string path, string expected)
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Routes)]);
        var answer = await host.Http.SendAsync(new(new(method), path), TestContext.Current.CancellationToken);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("PUT", "/both")]
    [InlineData("HEAD", "/both")]
    [InlineData("GET", "/things/7/more")]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/api/Unrouted")]
    public async Task Request_WithoutAMatch_Is404AndNever405(string method, string path)
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Routes)]);
        var answer = await host.Http.SendAsync(new(new(method), path), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Prefix_OfHostJson_IsPutBeforeEveryRoute()
    {
        await using var host = await TestHost.StartAsync(azurite, [typeof(Routes)], new() { ["AzureFunctionsJobHost:extensions:http:routePrefix"] = "v1" });
        Assert.Equal("BothGet", await host.Http.GetStringAsync("/v1/both", TestContext.Current.CancellationToken));
        Assert.Equal("Root", await host.Http.GetStringAsync("/v1", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(typeof(AdminRoute), "belongs to the host")]
    [InlineData(typeof(RuntimeRoute), "belongs to the host")]
    [InlineData(typeof(SlashRoute), "hang")]
    [InlineData(typeof(SameName), "has the same name")]
    [InlineData(typeof(Unbound), "nothing binds its parameter body")]
    [InlineData(typeof(Hidden), "not public")]
    [InlineData(typeof(Twofold), "2 triggers")]
    public void Start_WithAFunctionThatCannotRun_IsRefused(Type functions, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => TestHost.Create(azurite.ConnectionString, [functions], [])).Message, StringComparison.Ordinal);

    private static class Routes
    {
        [Function("Root")]
        public static IResult Root([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request) => Text("Root");

        [Function("ThingById")]
        public static IResult ThingById([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:guid}")] HttpRequest request) => Text("ThingById");

        [Function("ThingSpecial")]
        public static IResult ThingSpecial([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/special")] HttpRequest request) => Text("ThingSpecial");

        [Function("NoteSpecial")]
        public static IResult NoteSpecial([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notes/special")] HttpRequest request) => Text("NoteSpecial");

        [Function("NoteAny")]
        public static IResult NoteAny([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "notes/{id}")] HttpRequest request, string id) => Text($"NoteAny {id}");

        [Function("openExact")]
        public static IResult OpenExact([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open/exact")] HttpRequest request) => Text("openExact");

        [Function("OpenAny")]
        public static IResult OpenAny([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open/{*path}")] HttpRequest request, string path) => Text($"OpenAny {path}");

        [Function("Feed")]
        public static IResult Feed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "feeds/{body}.ics")] HttpRequest request, string body) => Text($"Feed {body}");

        [Function("Paper")]
        public static IResult Paper([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "papers/{reference}")] HttpRequest request, string reference) => Text($"Paper {reference}");

        [Function("Unrouted")]
        public static IResult Unrouted([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Text("Unrouted");

        [Function("BothGet")]
        public static IResult BothGet([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "both")] HttpRequest request) => Text("BothGet");

        [Function("BothPost")]
        public static IResult BothPost([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "both")] HttpRequest request) => Text("BothPost");

        private static IResult Text(string text) => Results.Text(text);
    }

    private static class AdminRoute
    {
        [Function("A")]
        public static void Run([HttpTrigger(Route = "Admin/x")] HttpRequest request) { }
    }

    private static class RuntimeRoute
    {
        [Function("A")]
        public static void Run([HttpTrigger(Route = "runtime")] HttpRequest request) { }
    }

    private static class SlashRoute
    {
        [Function("A")]
        public static void Run([HttpTrigger(Route = "/")] HttpRequest request) { }
    }

    private static class SameName
    {
        [Function("A")]
        public static void Run([HttpTrigger] HttpRequest request) { }

        [Function("a")]
        public static void Again([HttpTrigger(Route = "b")] HttpRequest request) { }
    }

    private static class Unbound
    {
        [Function("A")]
        public static void Run([HttpTrigger] HttpRequest request, string body) { }
    }

    private static class Hidden
    {
        [Function("A")]
        internal static void Run([HttpTrigger] HttpRequest request) { }
    }

    private static class Twofold
    {
        [Function("A")]
        public static void Run([HttpTrigger] HttpRequest request, [QueueTrigger("q")] string message) { }
    }
}
