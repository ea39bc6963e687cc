using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>
/// JSON as it goes out. Answers a condition (ETag, Last-Modified) with 304 and HEAD without the body, both by ASP.NET's own rules.
/// </summary>
/// <param name="Bytes">UTF-8.</param>
/// <param name="Tag">Of exactly these bytes.</param>
/// <param name="Modified">The last change.</param>
internal sealed record Sheet(byte[] Bytes, EntityTagHeaderValue Tag, Instant Modified)
{
    private const string ErrorType = "https://schema.oparl.org/1.1/Error";
    private static readonly JsonSerializerOptions _plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Sheet Of(JsonObject json, Instant modified)
    {
        var bytes = Encoding.UTF8.GetBytes(json.ToJsonString(_plain));
        return new(bytes, new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""), modified);
    }

    /// <summary>A time that has hardly passed is not said: within its second there may be another change.</summary>
    public IResult Answer(HttpRequest request, Instant now)
    {
        Open(request.HttpContext.Response);
        request.HttpContext.Response.Headers.CacheControl = "public, no-cache";
        var isPast = Modified > Instant.MinValue && Modified < now - Duration.FromSeconds(1);
        return Results.Bytes(Bytes, "application/json", lastModified: isPast ? Modified.ToDateTimeOffset() : null, entityTag: Tag);
    }

    /// <summary>OParl 1.1, 2.9: the message is for people.</summary>
    public static IResult Error(HttpRequest request, Refusal refusal) => refusal is Refusal.Invalid wrong
        ? Error(request, 400, refusal.Text, $"parameter {wrong.Field}")
        : Error(request, 404, refusal.Text, "no such object");

    public static IResult Error(HttpRequest request, int status, string message, string debug)
    {
        Open(request.HttpContext.Response);
        return Results.Json(new { type = ErrorType, message, debug }, _plain, "application/json", status);
    }

    /// <summary>OParl 1.1, 2.6: scripts of any page may read it; and what they need to ask again only for what is new.</summary>
    private static void Open(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = "ETag, Last-Modified";
    }
}
