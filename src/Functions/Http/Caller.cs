using System.Security.Cryptography;
using System.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Http;

/// <summary>Who asks, and under which id a repeat of the same request is recognised.</summary>
internal static class Caller
{
    /// <summary>With what a command over HTTP comes: its id, who acts, what the caller has looked at. The function key stands for the committee office, until people sign in.</summary>
    public static Answer<Envelope> Sent(HttpRequest request, DurableTaskClient? client = null)
    {
        var (seen, malformed) = IfMatch.Read(request);
        return malformed is not null ? malformed : new Envelope(CommandId(request), Actor.Office, client, seen);
    }

    /// <summary>The Idempotency-Key header as a safe id, or a new one.</summary>
    public static string CommandId(HttpRequest request) => Given(request) is { } given ? $"key-{Hash(given)}" : $"cmd-{Guid.NewGuid():N}";

    /// <summary>An id for something new: the same for the same Idempotency-Key.</summary>
    public static string NewId(HttpRequest request, string prefix) => $"{prefix}-{(Given(request) is { } given ? Hash(given) : Guid.NewGuid().ToString("N"))}";

    private static string? Given(HttpRequest request) =>
        request.Headers.TryGetValue("Idempotency-Key", out var values) && !string.IsNullOrWhiteSpace(values[0]) ? $"{request.Path}\n{values[0]}" : null;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
