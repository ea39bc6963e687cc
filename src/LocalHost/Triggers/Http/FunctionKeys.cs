using System.Security.Cryptography;
using System.Text;

namespace Wiedervorlage.LocalHost.Triggers.Http;

/// <summary>
/// Function keys, as ?code= or x-functions-key. "local" always opens what needs a function key; settings FunctionKeys:name add others.
/// FunctionKeys:_master opens the levels System and Admin, too; "local" never does.
/// </summary>
internal sealed class FunctionKeys(IConfiguration configuration)
{
    private const string Master = "_master";

    private readonly ImmutableArray<(string Name, byte[] Value)> _keys =
    [
        ("local", "local"u8.ToArray()),
        .. configuration.GetSection("FunctionKeys").GetChildren()
            .Where(key => !string.IsNullOrEmpty(key.Value))
            .Select(key => (key.Key, Encoding.UTF8.GetBytes(key.Value!))),
    ];

    public bool Open(AuthorizationLevel level, HttpRequest request)
    {
        if (level is AuthorizationLevel.Anonymous or AuthorizationLevel.User) return true;
        var given = request.Headers.TryGetValue("x-functions-key", out var header) ? header.ToString() : request.Query["code"].ToString();
        var bytes = Encoding.UTF8.GetBytes(given);
        return _keys.Any(key => CryptographicOperations.FixedTimeEquals(key.Value, bytes) && (level == AuthorizationLevel.Function || key.Name == Master));
    }
}
