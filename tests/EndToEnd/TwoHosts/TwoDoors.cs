using System.Text;
using Wiedervorlage.Story;
using Wiedervorlage.Story.Doors;
using Wiedervorlage.Story.Running;

namespace Wiedervorlage.EndToEnd.TwoHosts;

/// <summary>
/// Clients in front of two processes of one environment, as a load balancer stands there: each call goes to the one or the other, and again to the other
/// when its process died under it; the idempotency key makes it one command.
/// </summary>
internal sealed class TwoDoors(HostProcess first, HostProcess second) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private int _calls;
    private bool _firstIsGone;

    /// <summary>How many calls the first door has answered.</summary>
    public int Answered { get; private set; }

    public bool FirstIsGone => Volatile.Read(ref _firstIsGone);

    public Task<JsonNode?> GetAsync(string path) => CallAsync(HttpMethod.Get, path, null);

    public Task<JsonNode?> PutAsync(string path, JsonNode body) => CallAsync(HttpMethod.Put, path, body);

    public Task<JsonNode?> PostAsync(string path, JsonNode body) => CallAsync(HttpMethod.Post, path, body);

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode?> CallAsync(HttpMethod method, string path, JsonNode? body)
    {
        var key = Guid.NewGuid().ToString("N");
        while (true)
        {
            var byFirst = !FirstIsGone && Interlocked.Increment(ref _calls) % 2 == 0;
            using var request = new HttpRequestMessage(method, new Uri((byFirst ? first : second).Address, path));
            request.Headers.Add("x-functions-key", "local");
            if (method == HttpMethod.Post) request.Headers.Add("Idempotency-Key", key);
            if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            try
            {
                using var response = await _http.SendAsync(request);
                var answer = new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync());
                if (!answer.IsSuccess) throw new StoryException($"{method} /{path}: {answer.Status} {answer.Detail}");
                if (byFirst) Answered++;
                return answer.Json;
            }
            catch (HttpRequestException) when (byFirst)
            {
                Volatile.Write(ref _firstIsGone, true);
            }
        }
    }
}
