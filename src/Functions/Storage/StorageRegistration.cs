using Microsoft.Extensions.DependencyInjection.Extensions;
using Wiedervorlage.Functions.Platform;

namespace Wiedervorlage.Functions.Storage;

/// <summary>How storage and the stores on it are registered.</summary>
internal static class StorageRegistration
{
    /// <summary>The storage account; unless another <see cref="IStorage"/> (in memory) was registered before.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<CheckQueue>();
        services.TryAddSingleton<Clock>();
        services.TryAddSingleton<IKeptFiles>(provider => new KeptFiles(() => provider.GetRequiredService<StorageClients>().Container(Containers.Files)));
        if (services.Any(service => service.ServiceType == typeof(IStorage))) return services;
        services.AddSingleton<StorageClients>();
        services.AddSingleton<IStorage, AzureStorage>();
        services.AddHostedService<StorageSetup>();
        return services;
    }

    /// <summary>Facts of one kind in one table, e.g. <c>AddFacts&lt;Motion, MotionEvent&gt;(Tables.Motions, Motion.Evolve)</c>.</summary>
    public static IServiceCollection AddFacts<TState, TEvent>(this IServiceCollection services, string table, Func<TState?, TEvent, TState> evolve, Func<TState, TState, TState>? rebuilt = null)
        where TState : class
        where TEvent : class =>
        services.AddSingleton(provider => new Facts<TState, TEvent>(
            provider.GetRequiredService<IStorage>().Table(table), provider.GetRequiredService<IStorage>().Texts, evolve, rebuilt));

    /// <summary>Documents of one kind, e.g. <c>AddDocuments&lt;Agenda&gt;(Tables.Agendas)</c>.</summary>
    public static IServiceCollection AddDocuments<T>(this IServiceCollection services, string table) where T : class =>
        services.AddSingleton(provider => new Documents<T>(
            provider.GetRequiredService<IStorage>().Table(table), provider.GetRequiredService<IStorage>().Texts));
}
