using System.Text;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Doors;
using Wiedervorlage.Story.People;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.EndToEnd.Doors;

/// <summary>The sample city with nothing filed, for tests that only knock at its doors. The clock stands at 5 January 2026.</summary>
public sealed class OpenCity(Stages stages) : IAsyncLifetime
{
    private readonly HostProcess _host = stages.Host("2026-01-05T08:00:00+01:00");
    private City? _city;

    internal City City => _city!;

    public async ValueTask InitializeAsync()
    {
        await _host.StartAsync();
        _city = Stages.City(_host);
        await new Office(_city).EnterCityAsync();
    }

    public ValueTask DisposeAsync()
    {
        _city?.Dispose();
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<Answer> SendAsync(string method, string path, string? body, bool asOffice = true, string type = "application/json") =>
        City.Api.SendAsync(new HttpMethod(method), path, () => body is null ? null : new StringContent(body, Encoding.UTF8, type), asOffice);

    /// <summary>Files a motion and answers its id.</summary>
    internal async Task<string> FileAsync() => $"{(await City.Api.PostAsync("api/motions", Repository.SampleJson("motions/spd.json")))!["id"]}";
}
