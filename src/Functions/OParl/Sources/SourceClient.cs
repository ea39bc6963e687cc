using System.Net;
using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

/// <summary>Makes one request of a reading. Whatever comes is an answer; nothing of it throws but the end of the app.</summary>
internal sealed class SourceClient(IHttpClientFactory http, Documents<CachedAnswer> cache, IStorage storage)
{
    public const string Name = "oparl-source";

    private const int MostMegabytes = 25;
    private const int MostRedirects = 3;
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(120);

    /// <summary>
    /// The answer, and the name under which its text is kept; the text of an answer that may come again stays after the reading.
    /// </summary>
    public async Task<(SourceAnswer Answer, SourceKeptPage? Page)> AskAsync(Source source, SourceRun run, SourceAsk ask,
        CancellationToken cancellation)
    {
        var entry = new Uri(source.Address);
        var address = ask.What == AskKind.List ? SourceFilter.Applied(ask.Address, ask.Since, source.Limit) : ask.Address;
        var (first, refusal) = SourceAddress.Allowed(address, entry, entry, run.Prefixes);
        if (refusal is not null) return (new(0, null, refusal.Text, Final: true), null);
        var known = ask.Since is null ? await cache.LoadAsync(PartitionOf(source.Id), SourceStore.Key(address), cancellation) : null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_limit);
        try
        {
            var (response, problem) = await FollowAsync(first!, entry, run.Prefixes, known?.Value, limit.Token);
            if (response is null) return (new(0, null, problem, Final: true), null);
            using (response) return await ReadAsync(source, ask, address, known, response, $"{source.Id} {run.Id} {run.Asked}",
                limit.Token);
        }
        catch (InternalAddressException)
        {
            return (new(0, null, "Die Adresse führt in ein inneres Netz; dort wird nichts geholt.", Final: true), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new(0, null, $"In {_limit.TotalSeconds:0} Sekunden kam keine Antwort."), null);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            return failed.GetBaseException() is InternalAddressException
                ? (new(0, null, "Die Adresse führt in ein inneres Netz; dort wird nichts geholt.", Final: true), null)
                : (new(0, null, $"Die Schnittstelle war nicht zu erreichen ({Why(failed)})."), null);
        }
    }

    /// <summary>A redirect is followed where an address of the source may lead, and not for ever.</summary>
    private async Task<(HttpResponseMessage? Response, string? Problem)> FollowAsync(
        Uri address, Uri entry, ImmutableArray<SourcePrefix> prefixes, CachedAnswer? known, CancellationToken cancellation)
    {
        for (var hops = 0; ; hops++)
        {
            var response = await http.CreateClient(Name).SendAsync(Request(address, known), HttpCompletionOption.ResponseHeadersRead,
                cancellation);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)) return (response, null);
            var to = response.Headers.Location?.OriginalString;
            response.Dispose();
            if (to is null || hops == MostRedirects) return (null, "Die Schnittstelle leitet im Kreis oder nirgendwohin weiter.");
            var (next, refusal) = SourceAddress.Allowed(to, address, entry, prefixes);
            if (refusal is not null) return (null, refusal.Text);
            address = next!;
        }
    }

    private static HttpRequestMessage Request(Uri address, CachedAnswer? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "Wiedervorlage (OParl)");
        if (known?.ETag is { } etag) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        if (known?.LastModified is { } at) request.Headers.IfModifiedSince = at;
        return request;
    }

    private async Task<(SourceAnswer Answer, SourceKeptPage? Page)> ReadAsync(
        Source source, SourceAsk ask, string address, Document<CachedAnswer>? known, HttpResponseMessage response, string mark,
        CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && known is not null)
            return (new(200, KeptText.Of(await storage.Texts.GetAsync(known.Value.Text, cancellation))) { NotModified = true },
                new(ask.List, known.Value.Text, Cached: true));
        if (await BodyAsync(response, cancellation) is not { } text)
            return (new((int)response.StatusCode, null, $"Eine Antwort ist größer als {MostMegabytes} MB; sie wird nicht gelesen.",
                Final: true), null);
        if (response.StatusCode != HttpStatusCode.OK) return (new((int)response.StatusCode, text), null);
        var (etag, modified) = (response.Headers.ETag?.ToString(), response.Content.Headers.LastModified);
        var cached = ask.Since is null && (etag is not null || modified is not null);
        var name = await storage.Texts.KeepAsync(KeptText.Marked(text, cached ? $"{source.Id} {address}" : mark), cancellation);
        if (cached) await cache.PutAsync(PartitionOf(source.Id), SourceStore.Key(address), new(etag, modified, name), cancellation);
        if (cached && known is not null && known.Value.Text != name) await storage.Texts.DropAsync(known.Value.Text, cancellation);
        return (new(200, text), new(ask.List, name, cached));
    }

    /// <summary>Null when it is longer than we read, compressed or not.</summary>
    private static async Task<string?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > MostMegabytes * 1024 * 1024) return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + read > MostMegabytes * 1024 * 1024) return null;
            bytes.Write(buffer, 0, read);
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string Why(Exception failed) => failed is HttpRequestException { HttpRequestError: var error } ? error switch
    {
        HttpRequestError.NameResolutionError => "den Rechner gibt es nicht",
        HttpRequestError.SecureConnectionError => "das Zertifikat ist nicht gültig oder seine Kette unvollständig",
        HttpRequestError.ConnectionError => "keine Verbindung",
        _ => "die Verbindung brach ab",
    } : "die Verbindung brach ab";

    internal static string PartitionOf(string source) => $"answers-{source}";
}

/// <summary>Texts are kept under what they come to; a mark in the first line makes one nobody else's, so that it can be dropped.</summary>
internal static class KeptText
{
    public static string Marked(string text, string mark) => $"{mark}\n{text}";

    public static string Of(string kept) => kept[(kept.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
