using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.Tests.OParl;

namespace Wiedervorlage.Functions.Tests.OParl;

/// <summary>Asks the interface by address, as a reader does.</summary>
internal static class OParlCalls
{
    public const string Root = "http://127.0.0.1:7071/oparl/v1.1/";

    /// <summary>What a message would have brought about by now.</summary>
    public static Task PublishAsync(this AppWorld world) => world.RunChecksAsync();

    /// <summary>A morning: the daily steps, then what they ask for.</summary>
    public static async Task MorningAsync(this AppWorld world)
    {
        await world.Get<Daily>().Run(new TimerInfo(), world.Client, default);
        await world.SettleAsync();
        await world.PublishAsync();
    }

    public static async Task<JsonObject> JsonAsync(this AppWorld world, string address)
    {
        var answer = await world.AskAsync(address);
        Assert.True(answer.Status == 200, $"{address}: {answer.Status} {answer.Text}");
        return answer.Json;
    }

    public static Task<OParlWalk> WalkAsync(this AppWorld world) => new OParlWalk(world.JsonAsync).FromAsync(Root + "system");

    public static async Task<OParlAnswer> AskAsync(this AppWorld world, string address, string method = "GET", params (string Name, string Value)[] headers)
    {
        var uri = new Uri(address.StartsWith("http", StringComparison.Ordinal) ? address : Root + address);
        var context = new DefaultHttpContext { RequestServices = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        (context.Request.Method, context.Request.Path) = (method, uri.AbsolutePath);
        context.Request.QueryString = new(uri.Query);
        context.Request.Query = new QueryCollection(QueryHelpers.ParseQuery(uri.Query));
        foreach (var (name, value) in headers) context.Request.Headers[name] = value;
        var body = new MemoryStream();
        context.Response.Body = body;
        await (await ResultAsync(world, context.Request)).ExecuteAsync(context);
        return new(context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }

    private static Task<IResult> ResultAsync(AppWorld world, HttpRequest request)
    {
        var api = world.Get<OParlApi>();
        return request.Path.Value!["/oparl/".Length..].Split('/') switch
        {
            ["v1.1", "system"] => api.System(request, default),
            ["v1.1", "bodies"] => api.Bodies(request, default),
            ["v1.1", "body", var body, var list] => api.List(request, body, list, default),
            ["v1.1", "organization", var id, var list] => api.ListOfGroup(request, id, list, default),
            ["v1.1", "file", var id, var how] => world.Get<OParlFilesApi>().File(request, id, how, default),
            ["v1.1", var type, var id] => api.Object(request, type, id, default),
            var rest => Task.FromResult(api.Nothing(request, string.Join('/', rest))),
        };
    }
}

internal sealed record OParlAnswer(int Status, string Text, IHeaderDictionary Headers)
{
    public JsonObject Json => JsonNode.Parse(Text)!.AsObject();

    public string ETag => Headers.ETag.ToString();
}
