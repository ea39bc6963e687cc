using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.Functions.Http;

/// <summary>Who asks, and under which id a repeat of the same request is recognised.</summary>
internal static class Caller
{
    /// <summary>What the function key stands for, until people sign in: the committee office.</summary>
    public const string Office = "office";

    /// <summary>The Idempotency-Key header as a safe id, or a new one.</summary>
    public static string CommandId(HttpRequest request) => Given(request) is { } given ? $"key-{Hash(given)}" : $"cmd-{Guid.NewGuid():N}";

    /// <summary>An id for something new: the same for the same Idempotency-Key.</summary>
    public static string NewId(HttpRequest request, string prefix) => $"{prefix}-{(Given(request) is { } given ? Hash(given) : Guid.NewGuid().ToString("N"))}";

    private static string? Given(HttpRequest request) =>
        request.Headers.TryGetValue("Idempotency-Key", out var values) && !string.IsNullOrWhiteSpace(values[0]) ? $"{request.Path}\n{values[0]}" : null;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
