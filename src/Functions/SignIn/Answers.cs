using Microsoft.AspNetCore.Http.HttpResults;
using Wiedervorlage.Core;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>What whoever does not come in is told, in German.</summary>
internal static class Answers
{
    public static IResult NotAllowed(Refusal refusal) => Message("Nicht erlaubt", refusal.Text, 403);

    /// <summary>Nothing declares who may call the function: it answers nobody.</summary>
    public static IResult Undeclared() => Message(
        "Nicht erlaubt", "Für diese Adresse ist nicht festgelegt, wer sie aufrufen darf. Deshalb darf es niemand.", 403);

    public static IResult ForeignForm() => Message(
        "Nicht angenommen", "Das Formular kam nicht von dieser Seite. Es ist nichts geändert. "
        + "Bitte öffnen Sie die Seite selbst und senden Sie es dort ab.", 403);

    public static IResult StaleForm() => Message(
        "Nicht angenommen", "Das Formular ist nicht mehr gültig: Sie haben sich inzwischen neu angemeldet, oder es ist zu alt. "
        + "Es ist nichts geändert. Bitte gehen Sie zurück, laden Sie die Seite neu und senden Sie noch einmal ab.", 400);

    public static IResult SignedOut() => Message(
        "Nicht mehr angemeldet", "Ihre Anmeldung ist abgelaufen. Es ist nichts geändert. "
        + "Bitte melden Sie sich in einem anderen Fenster an, gehen Sie hier zurück und senden Sie noch einmal ab.", 401);

    public static IResult NotSetUp() => Message(
        "Anmeldung nicht eingerichtet", "Für diese Anlage ist noch kein Anmeldedienst eingestellt.", 503);

    public static IResult ProviderAway() => Message(
        "Anmeldung zurzeit nicht möglich", "Der Anmeldedienst der Stadt antwortet nicht. "
        + "Bitte versuchen Sie es in einigen Minuten noch einmal.", 503);

    public static IResult NotTaken() => Message(
        "Anmeldung nicht gelungen", "Der Anmeldedienst hat keine gültige Anmeldung geliefert, oder sie hat zu lange gedauert. "
        + "Bitte beginnen Sie die Anmeldung neu.", 400);

    /// <summary>302 to the sign-in, and from there back to what was asked for.</summary>
    public static IResult SignIn(HttpRequest request) =>
        Results.Redirect($"/anmelden?zurueck={Uri.EscapeDataString(request.Path.ToUriComponent() + request.QueryString.ToUriComponent())}");

    public static RazorComponentResult Message(string title, string text, int status) =>
        new(typeof(MessagePage), new Dictionary<string, object?>
        {
            [nameof(MessagePage.Title)] = title,
            [nameof(MessagePage.Text)] = text,
        }) { StatusCode = status };

    /// <summary>What signed-in people see goes into no cache, and its address to no other site.</summary>
    public static void KeepPrivate(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["Referrer-Policy"] = "same-origin";
    }
}
