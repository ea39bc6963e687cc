using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>Requests at the functions' own doors, and what they answer as bytes.</summary>
internal static class Requests
{
    public static SignedIn Office { get; } = new("buero", "E. Muster", [new(Role.Office, null)]);

    public static async Task<(int Status, string Body)> SendAsync(AppWorld world, Func<HttpRequest, Task<IResult>> function, byte[] body, string? contentType)
    {
        await using var scope = world.Get<IServiceScopeFactory>().CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Scheme, context.Request.Host, context.Request.Path) = ("http", new("127.0.0.1"), "/buero/niederschrift");
        context.Request.Method = "POST";
        context.Features.Set(Office);
        context.Request.ContentType = contentType;
        context.Request.Body = new MemoryStream(body);
        context.Request.ContentLength = body.Length;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await (await function(context.Request)).ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    public static async Task<(int Status, string Body)> SendFormAsync(AppWorld world, Func<HttpRequest, Task<IResult>> function, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new MultipartFormDataContent("grenze-0815");
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        return await SendAsync(world, function, await content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "multipart/form-data; boundary=grenze-0815");
    }
}
