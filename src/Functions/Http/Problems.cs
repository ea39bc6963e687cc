using Wiedervorlage.Core;
using Wiedervorlage.Core.Imports;

namespace Wiedervorlage.Functions.Http;

/// <summary>Every "no" of the API as RFC 9457 problem details: <c>detail</c> is German and says what is wrong and what would be allowed.</summary>
internal static class Problems
{
    public static IResult From(Refusal refusal) => refusal switch
    {
        Refusal.Unknown => Problem(404, "Unbekannt", refusal.Text),
        Refusal.WrongState wrong => Problem(409, "In diesem Stand nicht möglich", refusal.Text, ("state", wrong.State), ("allowed", wrong.Allowed)),
        Refusal.RecordedOtherwise other => Problem(409, "Schon anders eingetragen", refusal.Text, ("number", other.Number)),
        Refusal.Outdated outdated => Problem(412, "Inzwischen geändert", refusal.Text, ("version", outdated.Now), ("changes", outdated.Since)),
        Refusal.Replaced replaced => Problem(412, "Inzwischen geändert", refusal.Text, ("changes", replaced.Differences)),
        Refusal.KeyTaken taken => Problem(409, "Schlüssel schon verwendet", refusal.Text, ("id", taken.Id)),
        Refusal.NotAllowed => Problem(403, "Nicht erlaubt", refusal.Text),
        Refusal.LostRace => Problem(409, "Inzwischen geändert", refusal.Text),
        Refusal.Invalid invalid => BadRequest(invalid.Field, refusal.Text),
        _ => throw new InvalidOperationException($"No answer for {refusal.GetType().Name}."),
    };

    /// <summary>Several fields at once: <c>errors</c> has what is wrong by field.</summary>
    public static IResult BadRequest(IReadOnlyList<Refusal.Invalid> wrong) => Problem(
        400, "Eingabe nicht verständlich", string.Join(" ", wrong.Select(one => one.Text)), ("field", wrong[0].Field),
        ("errors", wrong.GroupBy(one => one.Field).ToDictionary(field => field.Key, field => field.Select(one => one.Text).ToArray())));

    public static IResult BadRequest(string field, string detail) => Problem(400, "Eingabe nicht verständlich", detail, ("field", field));

    /// <summary>A file whose rows have problems: each with its line and column.</summary>
    public static IResult Rows(ImmutableArray<ImportProblem> problems) => Problem(
        400, "Datei nicht übernommen",
        $"Die Datei hat {problems.Length} Fehler; übernommen wurde nichts. Der erste: Zeile {problems[0].Line}{(problems[0].Column is { } column ? $", Spalte „{column}“" : "")}: {problems[0].Problem}",
        ("accepted", false), ("problems", problems));

    /// <summary>Somebody else recorded something else there: with what, and its number for a correction.</summary>
    public static IResult RecordedOtherwise(Refusal.RecordedOtherwise other, object recorded, int version) =>
        Problem(409, "Schon anders eingetragen", other.Text, ("number", other.Number), ("recorded", recorded), ("version", version));

    public static IResult TooLarge(string detail) => Problem(413, "Zu groß", detail);

    private static IResult Problem(int status, string title, string detail, params (string Name, object? Value)[] extensions) =>
        Results.Problem(detail, statusCode: status, title: title, extensions: extensions.ToDictionary(one => one.Name, one => one.Value));
}
