using System.Globalization;
using System.Text.Json;
using Wiedervorlage.LocalHost.Hosting;
using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>The sink's services and routes.</summary>
internal static class MailSinkRoutes
{
    /// <summary>Before the app's services: they read the public key of the sink where none is configured.</summary>
    public static IServiceCollection AddMailSink(this IServiceCollection services, IConfiguration configuration)
    {
        var key = new SinkKey();
        if (string.IsNullOrEmpty(configuration["SendGridEventsPublicKey"])) configuration["SendGridEventsPublicKey"] = key.PublicKey;
        return services.AddSingleton(key).AddSingleton<SinkSwitch>().AddSingleton<SentMails>().AddSingleton<SendEndpoint>().AddDueWork<EventWebhook>().AddKillAfterMail(configuration);
    }

    public static void MapMailSink(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/local/sendgrid/v3/mail/send", (RequestDelegate)(http => http.RequestServices.GetRequiredService<SendEndpoint>().AnswerAsync(http)));
        routes.MapPost("/local/sendgrid/behaviour", (RequestDelegate)BehaveAsync);
        routes.MapPost("/local/sendgrid/events", (RequestDelegate)PostEventAsync);
        routes.MapGet("/local/mails", (RequestDelegate)ListAsync);
        routes.MapGet("/local/mails.html", (RequestDelegate)ShowAsync);
    }

    private static async Task BehaveAsync(HttpContext http)
    {
        try
        {
            var wanted = await http.Request.ReadFromJsonAsync<SinkBehaviour>(http.RequestAborted);
            http.RequestServices.GetRequiredService<SinkSwitch>().Now = wanted ?? new();
        }
        catch (JsonException)
        {
            await Results.Problem("Das Verhalten ist kein lesbares JSON.", statusCode: 400).ExecuteAsync(http);
        }
    }

    /// <summary>{"key": …, "event": "bounce"}: something happens later to the mails with that key.</summary>
    private static async Task PostEventAsync(HttpContext http)
    {
        var (services, cancellation) = (http.RequestServices, http.RequestAborted);
        var wanted = await http.Request.ReadFromJsonAsync<LaterEvent>(cancellation);
        var mails = (await services.GetRequiredService<SentMails>().AllAsync(cancellation)).Where(mail => wanted is not null && mail.Key == wanted.Key).ToArray();
        foreach (var mail in mails)
        {
            var body = MailEvents.Of(mail, wanted!.Event, services.GetRequiredService<TimeProvider>().GetUtcNow());
            await services.GetRequiredService<EventWebhook>().PostAsync(body);
        }

        http.Response.StatusCode = mails.Length == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    private static async Task ListAsync(HttpContext http)
    {
        var mails = await http.RequestServices.GetRequiredService<SentMails>().AllAsync(http.RequestAborted);
        await http.Response.WriteAsJsonAsync(mails.Select(mail => new
        {
            at = ClockEndpoints.InBerlin(mail.At),
            mail.To, mail.Cc, mail.Subject, mail.Text, mail.Html, mail.Kind, mail.Key, mail.Attachments,
        }));
    }

    private static async Task ShowAsync(HttpContext http)
    {
        var mails = await http.RequestServices.GetRequiredService<SentMails>().AllAsync(http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'";
        _ = int.TryParse(http.Request.Query["seite"], CultureInfo.InvariantCulture, out var page);
        await http.Response.WriteAsync(MailPage.Of(mails, page), http.RequestAborted);
    }

    private sealed record LaterEvent(string Key, string Event);
}
