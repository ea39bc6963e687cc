using System.Text.Json;
using System.Text.Json.Nodes;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

/// <summary>Two officers at the same master data: who decided upon what does not stand any more is told what stands. The entity tag is that of the store.</summary>
internal static class Seen
{
    /// <summary>Null when the caller has seen what stands, or did not say, or wants just what stands.</summary>
    public static Refusal? Refuse<T>(HttpRequest request, Document<Dated<T>>? was, LocalDate from, T wanted, string what, string id) where T : class
    {
        if (request.Headers.IfMatch.ToString().Trim() is not { Length: > 0 } tag || tag == "*") return null;
        return was is null ? new Refusal.Unknown(what, id) : Refuse(tag, was, from, wanted);
    }

    /// <summary>The same for who says it otherwise than by the header.</summary>
    public static Refusal.Replaced? Refuse<T>(string tag, Document<Dated<T>> was, LocalDate from, T wanted) where T : class
    {
        if (EntityTags.Same(was.ETag.ToString(), tag)) return null;
        var changes = Differences(was.Value.On(from), wanted);
        return changes.IsEmpty ? null : new Refusal.Replaced(changes);
    }

    /// <summary>What holds on a date, with the tag for If-Match.</summary>
    public static IResult Show<T>(HttpRequest request, Document<Dated<T>> document, LocalDate on, int status) where T : class
    {
        request.HttpContext.Response.Headers.ETag = document.ETag.ToString();
        return Results.Json(document.Value.On(on), statusCode: status);
    }

    private static ImmutableArray<string> Differences<T>(T stands, T wanted)
    {
        var (now, mine) = (Fields(stands), Fields(wanted));
        return [.. now.Where(field => !JsonNode.DeepEquals(field.Value, mine[field.Key])).Select(field => $"{field.Key}: jetzt {Text(field.Value)}, bei Ihnen {Text(mine[field.Key])}")];
    }

    private static JsonObject Fields<T>(T value) => JsonSerializer.SerializeToNode(value, Json.Options)!.AsObject();

    private static string Text(JsonNode? value) => value is null ? "nichts" : JsonSerializer.Serialize(value, Json.Options);
}
