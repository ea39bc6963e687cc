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
        Refusal.Outdated outdated => Outdated(outdated, refusal.Text, []),
        Refusal.Invalid invalid => BadRequest(invalid.Field, refusal.Text),
        _ => throw new InvalidOperationException($"No answer for {refusal.GetType().Name}."),
    };

    /// <summary>Several fields at once: <c>errors</c> has what is wrong by field.</summary>
    public static IResult BadRequest(IReadOnlyList<Refusal.Invalid> wrong) => Problem(
        400, "Eingabe nicht verständlich", string.Join(" ", wrong.Select(one => one.Text)), ("field", wrong[0].Field),
        ("errors", wrong.GroupBy(one => one.Field).ToDictionary(field => field.Key, field => field.Select(one => one.Text).ToArray())));

    public static IResult BadRequest(string field, string detail) => Problem(400, "Eingabe nicht verständlich", detail, ("field", field));

    /// <summary>Something unknown of which there are only few.</summary>
    public static IResult From(Refusal.Unknown unknown, string known) => Problem(404, "Unbekannt", $"{unknown.Text} Möglich ist: {known}.");

    /// <summary>A file whose rows have problems: each with its line and column.</summary>
    public static IResult Rows(ImmutableArray<ImportProblem> problems) => Problem(
        400, "Datei nicht übernommen",
        $"Die Datei hat {problems.Length} Fehler; übernommen wurde nichts. Der erste: Zeile {problems[0].Line}{(problems[0].Column is { } column ? $", Spalte „{column}“" : "")}: {problems[0].Problem}",
        ("accepted", false), ("problems", problems));

    public static IResult LostRace() =>
        Problem(409, "Inzwischen geändert", "Jemand anderes hat gleichzeitig etwas geändert. Bitte den neuen Stand ansehen und noch einmal versuchen.");

    /// <summary>What the caller decided upon is not what stands: with what happened meanwhile, in German.</summary>
    public static IResult Outdated(Refusal.Outdated outdated, string detail, IEnumerable<string> changes) =>
        Problem(412, "Inzwischen geändert", detail, ("version", outdated.Now), ("changes", changes));

    /// <summary>The same for what is replaced as a whole: with what stands now and differs.</summary>
    public static IResult Replaced(string detail, IEnumerable<string> changes) => Problem(412, "Inzwischen geändert", detail, ("changes", changes));

    /// <summary>Somebody else recorded something else there: with what, and its number for a correction.</summary>
    public static IResult RecordedOtherwise(Refusal.RecordedOtherwise other, object recorded, int version) =>
        Problem(409, "Schon anders eingetragen", other.Text, ("number", other.Number), ("recorded", recorded), ("version", version));

    public static IResult TooLarge(string detail) => Problem(413, "Zu groß", detail);

    private static IResult Problem(int status, string title, string detail, params (string Name, object? Value)[] extensions) =>
        Results.Problem(detail, statusCode: status, title: title, extensions: extensions.ToDictionary(one => one.Name, one => one.Value));
}
