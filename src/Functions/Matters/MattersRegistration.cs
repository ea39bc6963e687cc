namespace Wiedervorlage.Functions.Matters;

internal static class MattersRegistration
{
    public static IServiceCollection AddMatters(this IServiceCollection services) =>
        services.AddSingleton<MatterSources>().AddSingleton<MatterPages>().AddSingleton<MatterPacking>();
}
