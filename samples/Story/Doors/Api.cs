using System.Net.Http.Headers;
using System.Text;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.Story.Doors;

/// <summary>
/// The HTTP door. When the host dies under a call it is started again and the same call is made once more, as a person would who sees an error page;
/// the idempotency key makes it one command.
/// </summary>
internal sealed class Api(HostProcess host) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(120) };

    public Task<JsonNode?> GetAsync(string path) => JsonAsync(HttpMethod.Get, path, null);

    public Task<JsonNode?> PutAsync(string path, JsonNode body) => JsonAsync(HttpMethod.Put, path, body);

    public Task<JsonNode?> PostAsync(string path, JsonNode body) => JsonAsync(HttpMethod.Post, path, body);

    /// <summary>Any call; the answer whatever its status. <paramref name="content"/> is made anew for each attempt.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, Func<HttpContent?> content, bool asOffice = true)
    {
        var key = Guid.NewGuid().ToString("N");
        while (true)
        {
            using var request = new HttpRequestMessage(method, new Uri(host.Address, path)) { Content = content() };
            if (asOffice) request.Headers.Add("x-functions-key", "local");
            if (method == HttpMethod.Post) request.Headers.Add("Idempotency-Key", key);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
            try
            {
                using var answer = await _http.SendAsync(request);
                return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
            }
            catch (HttpRequestException exception)
            {
                if (!await host.ReviveIfDeadAsync()) throw new StoryException($"{method} /{path}: {exception.Message}");
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> JsonAsync(HttpMethod method, string path, JsonNode? body)
    {
        var answer = await SendAsync(method, path, () => body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
        if (!answer.IsSuccess) throw new StoryException($"{method} /{path}: {answer.Status} {answer.Detail}");
        return answer.Json;
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public JsonNode? Json => Body.Length == 0 ? null : JsonNode.Parse(Body);

    /// <summary>The German sentence of a problem document, else the body.</summary>
    public string Detail => Body.StartsWith('{') && Json?["detail"] is { } detail ? $"{detail}" : Body;
}
