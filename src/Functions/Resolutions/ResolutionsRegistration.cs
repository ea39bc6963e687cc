using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Resolutions;

internal static class ResolutionsRegistration
{
    public static IServiceCollection AddResolutions(this IServiceCollection services) => services
        .AddDocuments<RegisterText>(Tables.Published)
        .AddSingleton<WrittenRegister>()
        .AddSingleton<CurrentRegister>()
        .AddSingleton<ResolutionRows>();
}
