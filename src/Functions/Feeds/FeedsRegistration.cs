namespace Wiedervorlage.Functions.Feeds;

internal static class FeedsRegistration
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services.AddSingleton<FeedSources>().AddSingleton<AtomFeeds>();
}
