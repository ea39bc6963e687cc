using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wiedervorlage.Core;
using Wiedervorlage.Core.People;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Imports;
using Wiedervorlage.Functions.Tests.Procedures;

namespace Wiedervorlage.Functions.Tests.Imports;

/// <summary>The whole app on storage that can die, with files sent to it as the office does.</summary>
internal sealed class ImportWorld : IAsyncDisposable
{
    private ImportWorld() => App = new("off", inner => Storage = new(inner));

    public AppWorld App { get; }

    public DyingStorage Storage { get; private set; } = null!;

    public static async Task<ImportWorld> NewAsync()
    {
        var world = new ImportWorld();
        await world.App.StartAsync();
        world.Storage.Writes = 0;
        return world;
    }

    public Task<Answer> SendAsync(string kind, string text, bool dryRun = false, string? key = null) => SendAsync(kind, Encoding.UTF8.GetBytes(text), dryRun, key);

    public Task<Answer> SendAsync(string kind, byte[] file, bool dryRun = false, string? key = null) => AskAsync<ImportsApi>("POST", (api, request) =>
    {
        request.QueryString = new($"?dryRun={(dryRun ? "true" : "false")}");
        request.Path = $"/api/imports/{kind}";
        if (key is not null) request.Headers["Idempotency-Key"] = key;
        return api.Post(request, kind, App.Client, default);
    }, file);

    /// <summary>A form as a browser sends it; a field with a file name is a file.</summary>
    public async Task<Answer> AskFormAsync<TApi>(Func<TApi, HttpRequest, Task<IResult>> ask, params (string Name, string Value, string? File)[] fields) where TApi : notnull
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value, file) in fields)
        {
            if (file is null) form.Add(new StringContent(value), name);
            else form.Add(new StringContent(value), name, file);
        }
        return await AskAsync("POST", ask, await form.ReadAsByteArrayAsync(), form.Headers.ContentType!.ToString());
    }

    public async Task<Answer> AskAsync<TApi>(string method, Func<TApi, HttpRequest, Task<IResult>> ask, byte[]? body = null, string? type = null) where TApi : notnull
    {
        await using var scope = App.Get<IServiceScopeFactory>().CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = (method, "https", new("wiedervorlage.example"));
        context.Request.Body = new MemoryStream(body ?? []);
        context.Features.Set(new SignedIn("buero", "E. Muster", [new(Role.Office, null)]));
        context.Request.ContentLength = body?.Length;
        context.Request.ContentType = type;
        context.Response.Body = new MemoryStream();
        await (await ask(scope.ServiceProvider.GetRequiredService<TApi>(), context.Request)).ExecuteAsync(context);
        return new(context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    /// <summary>All that files can change, as one text.</summary>
    public async Task<string> StandsAsync()
    {
        var data = App.Get<MasterData>();
        return Json.Write(new
        {
            Bodies = await data.AllBodiesAsync(default), Factions = await data.AllFactionsAsync(default), Units = await data.AllUnitsAsync(default), Meetings = await data.AllMeetingsAsync(default),
            Duties = await App.Get<BodyDuties>().AsStoredAsync(null, default), Implementations = await App.Get<ImplementationCommands>().AllAsync(null, default),
        });
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

internal sealed record Answer(int Status, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public int Number(string name) => Json.GetProperty(name).GetInt32();
}
