using System.Text.Json;

namespace Wiedervorlage.LocalHost.Hosting;

/// <summary>
/// The settings as the Functions host and its tools read them. Later wins: local.settings.sample.json, local.settings.json, addresses that follow from --urls,
/// environment, command line. host.json lies under AzureFunctionsJobHost, where AzureFunctionsJobHost__… overrides it.
/// </summary>
internal static class HostSettings
{
    private const string UsualUrl = "http://127.0.0.1:7071";

    public static void AddHostSettings(this ConfigurationManager configuration, string[] args)
    {
        var given = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddCommandLine(args).Build()["urls"];
        var url = given is null ? null : FreePorts.In(given);
        configuration.Sources.Clear();
        configuration.AddInMemoryCollection(Flat("host.json", null, "AzureFunctionsJobHost:"));
        configuration.AddInMemoryCollection(Flat("local.settings.sample.json", "Values", ""));
        configuration.AddInMemoryCollection(Flat("local.settings.json", "Values", ""));
        configuration.AddInMemoryCollection(Addresses(url));
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args);
        configuration.AddInMemoryCollection([new("urls", url ?? UsualUrl)]);
    }

    /// <summary>Without them a second host on another port would send its mails to the first.</summary>
    private static Dictionary<string, string?> Addresses(string? url) => url is null
        ? []
        : AddressesUnder(url.Split(';')[0].TrimEnd('/'));

    private static Dictionary<string, string?> AddressesUnder(string own) => new()
    {
        ["BaseUrl"] = own,
        ["SendGridHost"] = $"{own}/local/sendgrid",
        ["SignInAuthority"] = $"{own}/local/anmeldung",
    };

    private static KeyValuePair<string, string?>[] Flat(string file, string? part, string prefix)
    {
        if (Find(file) is not { } path) return [];
        using var json = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var root = json.RootElement;
        if (part is not null && !root.TryGetProperty(part, out root)) return [];
        return [.. Flat(root, prefix.TrimEnd(':'))];
    }

    private static IEnumerable<KeyValuePair<string, string?>> Flat(JsonElement value, string key) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(one => Flat(one.Value, Join(key, one.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((one, at) => Flat(one, Join(key, $"{at}"))),
        _ => [new(key, value.ToString())],
    };

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}:{name}";

    /// <summary>Where one starts it from, else beside the program.</summary>
    private static string? Find(string file) => new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }
        .Select(folder => Path.Combine(folder, file))
        .FirstOrDefault(File.Exists);
}
