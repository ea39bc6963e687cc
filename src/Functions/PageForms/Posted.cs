using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime.Text;
using Wiedervorlage.Functions.Http;

namespace Wiedervorlage.Functions.PageForms;

/// <summary>Fields of a form as they were sent.</summary>
internal static partial class Posted
{
    private const long Most = 64 * 1024 * 1024;

    /// <summary>The form of the request; empty when it holds none. Its size was checked at the gate.</summary>
    public static async Task<IFormCollection> FormAsync(HttpRequest request, CancellationToken cancellation) =>
        (await FormBody.ReadAsync(request, Most, cancellation)).Form ?? FormCollection.Empty;

    /// <summary>Without blanks at its ends, lines ended by \n; null: blank or not there.</summary>
    public static string? Text(this IFormCollection form, string name) =>
        form[name].ToString().Trim() is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null;

    /// <summary>True for a box that was ticked.</summary>
    public static bool Ticked(this IFormCollection form, string name) => form[name].Count > 0;

    /// <summary>Null: blank, or no day that exists.</summary>
    public static LocalDate? Day(this IFormCollection form, string name) => Day(form.Text(name));

    /// <summary>"2026-02-10" as browsers send it; "10.02.2026" as people type where a browser has no field for days.</summary>
    public static LocalDate? Day(string? text) => text is null ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var iso } ? iso
        : _german.Parse(text) is { Success: true, Value: var german } ? german : null;

    /// <summary>Null: blank, or no number from 0 to 99,999.</summary>
    public static int? Number(this IFormCollection form, string name) =>
        int.TryParse(form.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;

    /// <summary>The version that was looked at; null: the form has none.</summary>
    public static int? Version(this IFormCollection form) => form.Number("version");

    /// <summary>What was typed and picked, to fill the form again.</summary>
    public static ImmutableDictionary<string, string> Values(this IFormCollection form) =>
        form.Where(field => field.Key is not ("form" or "version")).ToImmutableDictionary(field => field.Key, field =>
            field.Value.ToString());

    /// <summary>For a form that is shown: sent twice it is one thing done.</summary>
    public static string NewId() => Guid.NewGuid().ToString("N");

    /// <summary>The id of the command behind the form: the same whenever the same form is sent.</summary>
    /// <param name="form">As sent.</param>
    /// <param name="what">Which of the forms or buttons of a page: one page has one id for all of them.</param>
    public static string CommandId(this IFormCollection form, params ReadOnlySpan<string> what)
    {
        var id = form["form"].ToString();
        return $"page-{(FormId().IsMatch(id) ? id : NewId())}{string.Concat([.. what.ToArray().Select(one => $"-{one}")])}";
    }

    private static readonly LocalDatePattern _german = LocalDatePattern.Create("d'.'M'.'uuuu", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex FormId();
}
