using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>Calls a function of the app with a request, as the host would, and reads its answer.</summary>
internal static class ApiCalls
{
    public static async Task<Answer> CallAsync(this AppWorld world, Func<HttpRequest, Task<IResult>> function, string json, string? ifMatch = null, string? key = null)
    {
        var context = new DefaultHttpContext { RequestServices = world.Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        context.Request.ContentType = "application/json";
        context.Request.Path = "/api/test";
        if (ifMatch is not null) context.Request.Headers.IfMatch = ifMatch;
        if (key is not null) context.Request.Headers["Idempotency-Key"] = key;
        var answered = new MemoryStream();
        context.Response.Body = answered;
        await (await function(context.Request)).ExecuteAsync(context);
        return new(context.Response.StatusCode, JsonDocument.Parse(answered.ToArray()).RootElement, context.Response.Headers.ETag.ToString());
    }

    public static async Task<Motion> MotionAsync(this AppWorld world, string id) => (await world.Get<Facts<Motion, MotionEvent>>().LoadAsync(StreamKey.Alone(id)))!.State;
}

internal sealed record Answer(int Status, JsonElement Json, string ETag)
{
    public string Detail => Json.GetProperty("detail").GetString()!;
}
