using System.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Core.OParl.Serving;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

/// <summary>The files themselves: to be looked at, or to be saved (OParl 1.1, 2.7). Whatever is in one, no browser runs it.</summary>
internal sealed class OParlFilesApi(Shelf shelf, Facts<Motion, MotionEvent> motions, IKeptFiles files)
{
    private const string ToSave = "download";

    [Function("OParlFile"), Public]
    public async Task<IResult> File(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Addresses.Path + "/file/{id}/{how}")] HttpRequest request,
        string id, string how, CancellationToken cancellation)
    {
        if (how is not ("content" or ToSave) || await shelf.FindAsync(ServedType.File, id, cancellation) is not { } file)
            return Sheet.Error(request, new Refusal.Unknown("die Datei", id));
        if (file.Value.Deleted) return Sheet.Error(request, 410, "Diese Datei ist nicht mehr veröffentlicht.", "deleted");
        var (motion, key) = (id[..id.IndexOf('.', StringComparison.Ordinal)], id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var stored = await motions.LoadAsync(StreamKey.Alone(motion), cancellation);
        return (stored is null ? null : await ServeAsync(stored.State, key, how == ToSave, request, cancellation))
            ?? Sheet.Error(request, 410, "Diese Datei ist nicht mehr veröffentlicht.", "deleted");
    }

    private async Task<IResult?> ServeAsync(Motion motion, string key, bool save, HttpRequest request, CancellationToken cancellation)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.AccessControlAllowOrigin = "*";
        headers.CacheControl = "public, no-cache";
        if (key == ServedFiles.TextKey)
            return motion.IsPublished() ? Text(motion, save ? ServedFiles.TextName(motion.Id) : null) : null;
        if (ServedFiles.Find(motion, key) is not { } file || await files.OpenAsync(file.Key, cancellation) is not { } kept) return null;
        return Results.Stream(kept.Content, file.Type, save ? file.Name : null);
    }

    private static IResult Text(Motion motion, string? name) =>
        Results.Bytes(Encoding.UTF8.GetBytes(ServedFiles.TextOf(motion)), "text/plain; charset=utf-8", name);
}
