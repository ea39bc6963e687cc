using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Inbound.Reading;

/// <summary>
/// The parts of a multipart post, read from a stream and never held as a whole. Of several with one name the first counts.
/// </summary>
internal sealed class FormPost : IDisposable
{
    private const int MostParts = 1000;
    private readonly Dictionary<string, Spool> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private Dictionary<string, string> _charsets = [];

    public IEnumerable<string> Names => _parts.Keys;

    /// <summary>Null when it is no multipart form. Throws what the reader throws on a damaged one.</summary>
    public static FormPost? Read(Stream post, string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary)) return null;
        var form = new FormPost();
        try
        {
            var reader = new MultipartReader(boundary, post);
            // On the queue's thread, which does nothing else.
            while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section && form._parts.Count < MostParts)
                form.Take(section);
        }
        catch
        {
            form.Dispose();
            throw;
        }
        form._charsets = form.Json("charsets") is { ValueKind: JsonValueKind.Object } charsets
            ? charsets.EnumerateObject().DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.Value.ToString())
            : [];
        return form;
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    public Spool? Content(string name) => _parts.GetValueOrDefault(name);

    public string? ContentType(string name) => _types.GetValueOrDefault(name);

    public string? FileName(string name) => _files.GetValueOrDefault(name);

    /// <summary>
    /// The beginning of a field, at most <see cref="InboundLimits.TextBytes"/>, in the charset that <c>charsets</c> names for it; null
    /// when it is missing.
    /// </summary>
    public string? Text(string name) =>
        _parts.TryGetValue(name, out var bytes)
        ? Charsets.Decode(bytes.Start(InboundLimits.TextBytes), _charsets.GetValueOrDefault(name)) : null;

    /// <summary>True when <see cref="Text"/> gives only its beginning.</summary>
    public bool IsCut(string name) => _parts.TryGetValue(name, out var bytes) && bytes.Length > InboundLimits.TextBytes;

    /// <summary>A field that is JSON; null when it is missing or is none.</summary>
    public JsonElement? Json(string name)
    {
        if (!_parts.TryGetValue(name, out var bytes)) return null;
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(bytes.Start(InboundLimits.TextBytes));
        }
        catch (JsonException)
        {
            // The mail is readable without it; what it would have said counts as not said.
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var part in _parts.Values) part.Dispose();
    }

    private void Take(MultipartSection section)
    {
        var disposition = section.GetContentDispositionHeader();
        var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value;
        if (string.IsNullOrEmpty(name) || _parts.ContainsKey(name)) return;
        _parts[name] = Spool.Of(section.Body);
        if (section.ContentType is { } type) _types[name] = type;
        var file = disposition!.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        if (file.HasValue) _files[name] = file.Value!;
    }
}
