using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Minutes;

internal static class MinutesRegistration
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services
        .AddDocuments<MinutesDraft>(Tables.Minutes)
        .AddSingleton<MinutesCandidates>()
        .AddSingleton<MinutesRecorder>()
        .AddSingleton<MinutesDrafts>()
        .AddSingleton<Excerpts>();
}
