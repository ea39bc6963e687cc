namespace Wiedervorlage.Functions.HousePages;

internal static class HousePagesRegistration
{
    public static IServiceCollection AddHousePages(this IServiceCollection services) => services.AddSingleton<HouseEditing>();
}
