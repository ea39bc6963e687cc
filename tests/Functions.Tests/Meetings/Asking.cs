using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Meetings;

/// <summary>A request as the host gives it to an endpoint, and its answer.</summary>
internal static class Asking
{
    public static async Task<(int Status, string Text, string? ETag)> AskAsync(this AppWorld world, Func<HttpRequest, Task<IResult>> run, string? json = null, string? ifMatch = null, string? key = null)
    {
        var context = new DefaultHttpContext { RequestServices = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        (context.Request.Scheme, context.Request.Host) = ("https", new("wiedervorlage.example"));
        var body = Encoding.UTF8.GetBytes(json ?? "");
        (context.Request.Method, context.Request.ContentType, context.Request.ContentLength, context.Request.Body) = (json is null ? "GET" : "POST", "application/json", body.Length, new MemoryStream(body));
        if (ifMatch is not null) context.Request.Headers.IfMatch = ifMatch;
        if (key is not null) context.Request.Headers["Idempotency-Key"] = key;
        context.Response.Body = new MemoryStream();
        await (await run(context.Request)).ExecuteAsync(context);
        await world.SettleAsync();
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()), context.Response.Headers.ETag);
    }

    public static JsonNode Json(this (int Status, string Text, string? ETag) answer) => JsonNode.Parse(answer.Text)!;

    /// <summary>"1=controlling 8=heading-8", in the order shown.</summary>
    public static string Shown(this (int Status, string Text, string? ETag) answer) =>
        string.Join(" ", answer.Json()["items"]!.AsArray().Select(item => $"{item!["number"]?.GetValue<string>() ?? "-"}={item["id"]}"));
}
