using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using Wiedervorlage.Functions.Tests.House;

namespace Wiedervorlage.Functions.Tests.OParl.Sources;

/// <summary>
/// The given city's endpoint as shared/cases/oparl/serve.py plays it, in memory: ids and links say /ka/oparl/…, which is 404; only /ka/ris/oparl/… answers.
/// </summary>
internal sealed partial class CityServer : HttpMessageHandler
{
    public const string Host = "https://ris.example";
    public const string System = $"{Host}/ka/ris/oparl/system";

    private static readonly Lazy<string> _text = new(() => File.ReadAllText(Path.Combine(Repository.Root, "..", "shared", "cases", "oparl", "data", "ka.json"))
        .Replace("@KA@", $"{Host}/ka/oparl", StringComparison.Ordinal));

    private readonly JsonNode _all = JsonNode.Parse(_text.Value)!;
    private readonly HashSet<string> _stumbled = [];
    private int _lists;

    public int State { get; set; } = 1;

    public HashSet<string> Faults { get; } = [];

    /// <summary>How many of each list there are; for stories that need few.</summary>
    public int Most { get; set; } = int.MaxValue;

    /// <summary>Answers carry an ETag, and 304 when asked with it.</summary>
    public bool Tags { get; set; }

    public List<string> Log { get; } = [];

    public int NotModified { get; private set; }

    /// <summary>Before a request is answered; throws where the process dies.</summary>
    public Action<int> Before { get; set; } = _ => { };

    /// <summary>Puts an object of the city in place of another.</summary>
    public void Change(string list, Func<JsonNode, bool> which, Action<JsonNode> change)
    {
        foreach (var one in _all[list]!.AsArray().Where(one => which(one!))) change(one!);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Log.Add(request.RequestUri!.PathAndQuery);
        Before(Log.Count);
        var (status, body) = Faults.Contains("closed") ? (401, "Unauthorized") : Answer(request.RequestUri);
        if (Faults.Contains("nowmodified")) body = Stamps().Replace(body, "\"$1\":\"2026-08-23T08:00:00+00:00\"");
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (!Tags || status != 200) return Task.FromResult(response);
        var tag = $"\"{body.GetHashCode(StringComparison.Ordinal):x}\"";
        response.Headers.TryAddWithoutValidation("ETag", tag);
        if (!request.Headers.IfNoneMatch.Any(one => one.Tag == tag)) return Task.FromResult(response);
        NotModified++;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotModified));
    }

    private (int, string) Answer(Uri address)
    {
        const string under = "/ka/ris/oparl";
        if (!address.AbsolutePath.StartsWith(under, StringComparison.Ordinal)) return (404, "Not Found");
        var path = address.AbsolutePath[under.Length..];
        var query = HttpUtility.ParseQueryString(address.Query);
        if (path == "/system") return (200, _all["system"]!.ToJsonString());
        if (path == "/bodies") return (200, Bodies(query["page"]));
        if (path == "/bodies/0001") return (200, _all["body"]!.ToJsonString());
        if (Lists().Match(path) is { Success: true } list) return Page(list.Groups[1].Value, path, query["page"], query["modified_since"]);
        var id = $"{Host}/ka/oparl{path}";
        var found = Objects("meetings").Concat(Objects("papers")).Concat(Objects("organizations")).FirstOrDefault(one => (string?)one["id"] == id);
        return found is null ? (404, "Not Found") : (200, found.ToJsonString());
    }

    private string Bodies(string? page)
    {
        var number = int.Parse(page ?? "1", CultureInfo.InvariantCulture);
        var next = Faults.Contains("loop") ? $"{{\"next\":\"{Host}/ka/oparl/bodies?page={number + 1}\"}}" : "{}";
        return $"{{\"data\":[{_all["body"]!.ToJsonString()}],\"links\":{next}}}";
    }

    private (int, string) Page(string list, string path, string? page, string? since)
    {
        if (Faults.Contains("html200")) return (200, "<!-- error --><html><body>Interner Fehler</body></html>");
        var number = int.Parse(page ?? "1", CultureInfo.InvariantCulture);
        if (Faults.Contains("spurious500") && ++_lists % 7 == 0 && _stumbled.Add($"{path}{page}{since}")) return (500, "Internal Server Error");
        var filter = list == "organizations" ? null : Moment(since);
        var data = Objects(list).Where(one => filter is { } from ? DateTimeOffset.Parse((string)one["modified"]!, CultureInfo.InvariantCulture) >= from : one["deleted"] is null).ToArray();
        var at = ((number - 1) * 25) - (Faults.Contains("drift") && number > 1 ? 1 : 0);
        var shown = string.Join(',', data.Skip(at).Take(25).Select(one => one.ToJsonString()));
        var extra = filter is null ? "" : $"&modified_since={since}";
        var next = number < (data.Length + 24) / 25 ? $",\"next\":\"{Host}/ka/oparl{path}?page={number + 1}{extra}\"" : "";
        return (200, $"{{\"data\":[{shown}],\"pagination\":{{\"currentPage\":{number}}},\"links\":{{\"first\":\"{Host}/ka/oparl{path}?page=1\"{next}}}}}");
    }

    private IEnumerable<JsonNode> Objects(string list)
    {
        var before = State == 1 ? _all["state1"]![list]?.AsObject() : null;
        return _all[list]!.AsArray().Select(one => before?.TryGetPropertyValue((string)one!["id"]!, out var was) == true ? was : one).OfType<JsonNode>().Take(Most);
    }

    /// <summary>A plus that was not encoded is a blank, and then there is no filter, as on one vendor's server.</summary>
    private static DateTimeOffset? Moment(string? since) =>
        since is not null && DateTimeOffset.TryParseExact(since, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    [GeneratedRegex("^/bodies/0001/(organizations|meetings|papers)$")]
    private static partial Regex Lists();

    [GeneratedRegex("\"(created|modified)\": ?\"[^\"]*\"")]
    private static partial Regex Stamps();
}
