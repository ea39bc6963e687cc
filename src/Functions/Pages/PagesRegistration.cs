namespace Wiedervorlage.Functions.Pages;

internal static class PagesRegistration
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services) => services.AddSingleton<MotionFollowing>();
}
