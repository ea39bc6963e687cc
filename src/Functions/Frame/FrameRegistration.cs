using Microsoft.AspNetCore.Hosting;

namespace Wiedervorlage.Functions.Frame;

internal static class FrameRegistration
{
    public static IServiceCollection AddFrame(this IServiceCollection services, IConfiguration configuration)
    {
        var city = CityFile.Read(configuration);
        services.AddSingleton(city).AddSingleton(_ => CityFile.FilesOf(city));
        services.AddSingleton<IStartupFilter, PageHeaders>();
        return services;
    }
}
