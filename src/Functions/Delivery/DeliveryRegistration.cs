using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Delivery;

internal static class DeliveryRegistration
{
    public static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddDocuments<EventNotes.Kept>(Tables.Outbox)
        .AddSingleton<EventNotes>()
        .AddSingleton<ConcernedBodies>()
        .AddSingleton<BouncedMails>()
        .AddSingleton<SendGridEvents>();
}
