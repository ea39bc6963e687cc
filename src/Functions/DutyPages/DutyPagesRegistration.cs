namespace Wiedervorlage.Functions.DutyPages;

internal static class DutyPagesRegistration
{
    public static IServiceCollection AddDutyPages(this IServiceCollection services) => services.AddSingleton<DutyDoor>();
}
