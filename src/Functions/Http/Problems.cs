using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Http;

/// <summary>Every "no" of the API as RFC 9457 problem details: <c>detail</c> is German and says what is wrong and what would be allowed.</summary>
internal static class Problems
{
    public static IResult From(Refusal refusal) => refusal switch
    {
        Refusal.Unknown => Problem(404, "Unbekannt", refusal.Text),
        Refusal.WrongState wrong => Problem(409, "In diesem Stand nicht möglich", refusal.Text, ("state", wrong.State), ("allowed", wrong.Allowed)),
        Refusal.Invalid invalid => BadRequest(invalid.Field, refusal.Text),
        _ => throw new InvalidOperationException($"No answer for {refusal.GetType().Name}."),
    };

    public static IResult BadRequest(string field, string detail) => Problem(400, "Eingabe nicht verständlich", detail, ("field", field));

    public static IResult LostRace() =>
        Problem(409, "Inzwischen geändert", "Jemand anderes hat gleichzeitig etwas geändert. Bitte den neuen Stand ansehen und noch einmal versuchen.");

    public static IResult TooLarge(string detail) => Problem(413, "Zu groß", detail);

    private static IResult Problem(int status, string title, string detail, params (string Name, object? Value)[] extensions) =>
        Results.Problem(detail, statusCode: status, title: title, extensions: extensions.ToDictionary(one => one.Name, one => one.Value));
}
