using Wiedervorlage.Core;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Texts;

namespace Wiedervorlage.Functions.Motions;

/// <summary>A motion as it is sent: as JSON, or as a form with files.</summary>
internal sealed record MotionForm(MotionInput Input, ImmutableArray<IFormFile> Files)
{
    private const long Limit = 50 * 1024 * 1024;
    private const int MostFiles = 20;

    private static readonly string[] _fields =
        ["body", "meeting", "factions", "kind", "title", "resolutionText", "reasons", "relatesTo", "public", "receivedOn"];

    public static async Task<(MotionForm? Form, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        // curl --data calls whatever it sends a form; files come in parts.
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
        {
            var (input, problem) = await RequestBody.ReadAsync<MotionInput>(request, cancellation);
            return input is null ? (null, problem) : (new(input, []), null);
        }
        var (form, wrong) = await FormBody.ReadAsync(request, Limit, cancellation);
        if (form is null) return (null, wrong);
        var files = form.Files.Where(file => file.Length > 0 || !string.IsNullOrEmpty(file.FileName)).ToImmutableArray();
        var refused = form.Keys.Where(key => !_fields.Contains(key)).Select(Unknown).Concat(Refused(files)).ToList();
        var read = Read(form, refused);
        return refused.Count > 0 ? (null, Problems.BadRequest(refused)) : (new(read, files), null);
    }

    private static MotionInput Read(IFormCollection form, List<Refusal.Invalid> refused)
    {
        var (kind, isPublic) = (MotionKind.Motion, (bool?)null);
        if (Text("kind") is { } word
            && !(Enum.TryParse(word, ignoreCase: true, out kind) && Enum.IsDefined(kind) && !char.IsDigit(word[0])))
            refused.Add(new("kind",
                $"„{word}“ ist keine Art von Antrag. Möglich ist: motion, furtherReaching, amendment, supplement, inquiry."));
        if (Text("public") is { } answer)
        {
            if (answer is "true" or "false") isPublic = answer == "true";
            else refused.Add(new("public", $"„{answer}“ ist nicht verständlich. Möglich ist: true, false."));
        }
        LocalDate? received = null;
        if (Text("receivedOn") is { } day)
        {
            if (NodaTime.Text.LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var on }) received = on;
            else refused.Add(new("receivedOn", $"„{day}“ ist kein Tag. Erwartet wird zum Beispiel 2026-02-03."));
        }
        return new(
            Text("body") is { } body ? new(body) : null, Text("meeting") is { } meeting ? new(meeting) : null,
            [.. form["factions"].SelectMany(one => (one ?? "").Split(',')).Select(one => one.Trim()).Where(one => one.Length > 0)
                .Select(one => new Core.Bodies.FactionId(one))],
            kind, Text("title"), Text("resolutionText"), Text("reasons"), Text("relatesTo") is { } other ? new(other) : null, isPublic)
        {
            ReceivedOn = received,
        };

        string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null;
    }

    private static Refusal.Invalid Unknown(string key) =>
        new(key, $"„{key}“ ist hier unbekannt. Möglich ist: {string.Join(", ", _fields)} und Dateien.");

    /// <summary>What is no file that goes with a motion, by its content.</summary>
    public static IEnumerable<Refusal.Invalid> Refused(ImmutableArray<IFormFile> files)
    {
        if (files.Length > MostFiles) yield return new("files", $"Es sind {files.Length} Dateien; möglich sind {MostFiles}.");
        foreach (var file in files)
        {
            using var content = file.OpenReadStream();
            if (file.Length == 0) yield return new("files", $"Die Datei „{file.FileName}“ ist leer.");
            else if (!new MotionFile(file.FileName, FileKind.Of(content).Type, file.Length, "").IsPaper)
                yield return new("files", $"Die Datei „{file.FileName}“ ist keine, die zu einem Antrag genommen wird. Möglich ist: "
                    + "PDF, DOCX, ODT, RTF, XLSX, ODS, Text, PNG, JPEG, GIF; keine Makros, nichts Gepacktes.");
        }
    }
}
