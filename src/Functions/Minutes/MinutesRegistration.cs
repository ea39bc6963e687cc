namespace Wiedervorlage.Functions.Minutes;

internal static class MinutesRegistration
{
    public static IServiceCollection AddMinutes(this IServiceCollection services) => services.AddSingleton<MinutesCandidates>();
}
