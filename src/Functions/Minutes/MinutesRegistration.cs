using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Minutes;

internal static class MinutesRegistration
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) =>
        services.AddSingleton<MinutesCandidates>().AddSingleton<MinutesRecorder>().AddSingleton<MinutesDrafts>().AddDocuments<MinutesDraft>(Tables.Minutes);
}
