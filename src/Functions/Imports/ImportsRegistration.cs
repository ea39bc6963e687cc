using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Imports;

internal static class ImportsRegistration
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddDocuments<AcceptedImport>(Tables.Imports)
        .AddDocuments<ImportProgress>(Tables.Imports)
        .AddSingleton<ImportReader>()
        .AddSingleton<ImportChanges>()
        .AddSingleton<ImportWork>()
        .AddSingleton<IChecked>(services => services.GetRequiredService<ImportWork>());
}
