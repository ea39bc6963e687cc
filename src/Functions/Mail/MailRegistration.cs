using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Mail;

/// <summary>How the outbox and what sends from it are registered.</summary>
internal static class MailRegistration
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.TryAddSingleton<Clock>();
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<ReplyAddress>();
        services.AddSingleton<SendGridMessages>();
        services.AddSingleton<SendGridMails>();
        services.AddSingleton<SmtpMessages>();
        services.AddSingleton<SmtpMails>();
        services.AddSingleton<IMailSender>(all =>
            all.GetRequiredService<Settings>().MailBy == "smtp" ? all.GetRequiredService<SmtpMails>() : all.GetRequiredService<SendGridMails>());
        services.AddSingleton<MailDelivery>();
        services.AddHostedService<OlderOutboxRows>();
        services.AddHostedService<OutboxStart>();
        services.AddSendGridClient();
        return services;
    }

    /// <summary>A time limit and a circuit breaker, but no retry: a request that was lost may have been heard. Retries are the outbox's.</summary>
    private static void AddSendGridClient(this IServiceCollection services) => services
        .AddHttpClient(SendGridMails.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
        .AddResilienceHandler(SendGridMails.ClientName, pipeline => pipeline
            .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions())
            .AddTimeout(TimeSpan.FromSeconds(30)));
}
