using Wiedervorlage.Core.OParl.Sources;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.OParl.Sources;

internal static class SourcesRegistration
{
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddHttpClient(SourceClient.Name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                provider.GetKeyedService<HttpMessageHandler>(SourceClient.Name) ?? SourceConnections
                    .Handler(provider.GetRequiredService<Settings>()));
        return services
            .AddDocuments<Source>(Tables.Sources).AddDocuments<SourceState>(Tables.Sources).AddDocuments<SourceRun>(Tables.Sources)
            .AddDocuments<SourceKeptPage>(Tables.Sources).AddDocuments<KnownObject>(Tables.Sources)
                .AddDocuments<PlannedObjects>(Tables.Sources)
            .AddDocuments<PlannedState>(Tables.Sources).AddDocuments<PaperOfNumber>(Tables.Sources)
                .AddDocuments<SeenWording>(Tables.Sources)
            .AddDocuments<CachedAnswer>(Tables.Sources).AddDocuments<SourceProposal>(Tables.Sources)
                .AddDocuments<MeetingLink>(Tables.Sources)
            .AddDocuments<MotionLink>(Tables.Sources)
            .AddSingleton<SourceStore>()
            .AddSingleton<SourceClient>()
            .AddSingleton<SourceLinks>()
            .AddSingleton<SourceProposing>()
            .AddSingleton<ProposalAnswers>()
            .AddSingleton<DailySources>()
            .AddSingleton<IDaily>(provider => provider.GetRequiredService<DailySources>());
    }
}
