using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Serving;

internal static class ServingRegistration
{
    /// <summary>After the other daily steps: what they bring is published the same morning.</summary>
    public static IServiceCollection AddOParlServing(this IServiceCollection services) => services
        .AddDocuments<RelatedMotion>(Tables.Published)
        .AddSingleton<Publishing>()
        .AddSingleton<Shelf>()
        .AddSingleton<ListPages>()
        .AddSingleton<PublishedObjects>()
        .AddSingleton<PublishedRelations>()
        .AddSingleton<PublishedMotions>()
        .AddSingleton<PublishedMeetings>()
        .AddSingleton<PublishedCity>()
        .AddSingleton<IChecked, PublishedCheck>()
        .AddSingleton<IMeetingListener, PublishedOnMeetings>()
        .AddSingleton<PublishedDaily>()
        .AddSingleton<IDaily>(provider => provider.GetRequiredService<PublishedDaily>());
}
