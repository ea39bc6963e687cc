using Wiedervorlage.Functions.Mail;
using Wiedervorlage.LocalHost.Metering;

namespace Wiedervorlage.LocalHost.MailSink;

/// <summary>
/// Setting Kill:AfterMail=n ends this process the hard way when its n-th mail has been accepted, before the outbox hears of it: the one moment in which nobody
/// but SendGrid knows that a mail is out.
/// </summary>
internal sealed class KillAfterMail(MailCount mails) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode && mails.IsTheLast()) StorageMeter.Kill();
        return answer;
    }
}

/// <summary>Counts over all handlers: the client factory makes new ones.</summary>
internal sealed class MailCount(int last)
{
    private int _accepted;

    public bool IsTheLast() => Interlocked.Increment(ref _accepted) == last;
}

internal static class KillAfterMailRegistration
{
    public static IServiceCollection AddKillAfterMail(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.GetValue<int?>("Kill:AfterMail") is not { } last) return services;
        services.AddSingleton(new MailCount(last)).AddTransient<KillAfterMail>();
        services.AddHttpClient(SendGridMails.ClientName).AddHttpMessageHandler<KillAfterMail>();
        return services;
    }
}
