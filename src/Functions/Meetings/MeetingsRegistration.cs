using Wiedervorlage.Functions.Checks;

namespace Wiedervorlage.Functions.Meetings;

internal static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<MeetingMotions>()
        .AddSingleton<MeetingChanges>()
        .AddSingleton<IChecked>(provider => provider.GetRequiredService<MeetingChanges>());
}
