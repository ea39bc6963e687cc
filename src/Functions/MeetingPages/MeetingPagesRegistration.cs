namespace Wiedervorlage.Functions.MeetingPages;

internal static class MeetingPagesRegistration
{
    public static IServiceCollection AddMeetingPages(this IServiceCollection services) =>
        services.AddSingleton<MeetingDoor>().AddSingleton<AgendaDone>().AddSingleton<Sessions>();
}
