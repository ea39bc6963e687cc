using System.Text.RegularExpressions;
using NodaTime.Text;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Http;
using Wiedervorlage.Functions.Serialisation;

namespace Wiedervorlage.Functions.Duties;

/// <summary>A report as it came in: as JSON, as a form, or as a form with a file.</summary>
internal sealed partial record ReportForm(ReportInput Input, IFormFile? File)
{
    private const long Limit = 50 * 1024 * 1024;

    /// <summary>The day as it was typed; null: the form has no such field.</summary>
    public string? UntilText { get; private init; }

    public static async Task<(ReportForm? Form, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Limit) return (null, Problems.TooLarge("Der Bericht ist größer als 50 MB."));
        if (!request.HasFormContentType)
        {
            var (input, problem) = await RequestBody.ReadAsync<ReportInput>(request, cancellation);
            return input is null ? (null, problem) : (new(input, null), null);
        }
        var (form, wrong) = await FormBody.ReadAsync(request, Limit, cancellation);
        return form is null ? (null, wrong) : Read(form);
    }

    /// <summary>The command, once the file has its name.</summary>
    public DutyCommand.HandIn Command(DutyId duty, string reportId) =>
        new(duty, reportId, Input.Kind!.Value, Input.Text, FileName(duty, reportId), Input.Unit, Input.Until, Input.Periods)
        {
            Replaces = Input.Replaces,
        };

    /// <summary>Null without a file.</summary>
    public string? FileName(DutyId duty, string reportId) => File is null ? null : StoredName(duty, reportId, File.FileName);

    /// <summary>Under which name a file is kept: nothing of what the sender called it leads anywhere else.</summary>
    public static string StoredName(DutyId duty, string reportId, string fileName) => $"{duty}/{reportId}/{Unsafe().Replace(Path.GetFileName(fileName), "_")}";

    private static (ReportForm? Form, IResult? Problem) Read(IFormCollection form)
    {
        var input = new ReportInput(
            EnumNames<ReportKind>.TryRead(form["kind"], out var kind) ? kind : null,
            form["text"],
            form["unit"].ToString() is { Length: > 0 } unit ? new UnitId(unit) : null,
            LocalDatePattern.Iso.Parse(form["until"].ToString()) is { Success: true, Value: var until } ? until : null,
            [.. form["periods"].Where(period => !string.IsNullOrEmpty(period)).Select(period => period!)],
            form["replaces"].ToString() is { Length: > 0 } replaced ? replaced : null);
        return (new(input, form.Files.FirstOrDefault(file => file.Length > 0)) { UntilText = form["until"] }, null);
    }

    /// <summary>What is missing, or is no day, before anything is stored.</summary>
    public Refusal? Refused() =>
        Input.Kind is null
            ? new Refusal.Invalid("kind", "Die Art der Antwort (kind) ist eine von: written, oral, noChange, done, handOver, moreTime, delayed.")
            : Input.Until is null && UntilText is { Length: > 0 }
                ? new Refusal.Invalid("until", $"„{UntilText}“ ist kein Datum, das es gibt. Erwartet wird JJJJ-MM-TT.")
                : null;

    [GeneratedRegex(@"[^\w.\- ]")]
    private static partial Regex Unsafe();
}
