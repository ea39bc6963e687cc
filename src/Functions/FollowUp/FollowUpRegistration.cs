using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.FollowUp;

internal static class FollowUpRegistration
{
    public static IServiceCollection AddFollowUp(this IServiceCollection services) => services
        .AddFacts<Preparation, PreparationEvent>(Tables.Meetings, Preparation.Evolve)
        .AddDocuments<AskedOfUnit>(Tables.Letters)
        .AddDocuments<ClosedLetter>(Tables.Letters)
        .AddSingleton<LettersOfQuarter>()
        .AddSingleton<ControllingLists>()
        .AddSingleton<FollowUpMails>()
        .AddSingleton<MeetingProcesses>()
        .AddSingleton<IMeetingListener>(provider => provider.GetRequiredService<MeetingProcesses>())
        .AddSingleton<IDaily, DailyMeetings>()
        .AddSingleton<IDaily, DailyLetter>();
}
