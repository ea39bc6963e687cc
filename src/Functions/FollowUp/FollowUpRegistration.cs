using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Procedures;
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
        .AddSingleton<MovedMeetings>()
        .AddDocuments<ToldOfMissed>(Tables.Lists)
        .AddSingleton<MissedDates>()
        .AddSingleton<MeetingProcesses>()
        .AddSingleton<IMeetingListener>(provider => provider.GetRequiredService<MeetingProcesses>())
        .AddSingleton<DailyMeetings>()
        .AddSingleton<DailyLetter>()
        .AddSingleton<IDaily>(provider => provider.GetRequiredService<DailyMeetings>())
        .AddSingleton<IDaily>(provider => provider.GetRequiredService<DailyLetter>())
        .AddDocuments<OfficeLetter>(Tables.Letters)
        .AddSingleton<OfficeMatters>()
        .AddSingleton<IDaily, DailyOffice>()
        .AddSingleton<IDaily, DailyWatch>()
        .AddSingleton<IResumable, FollowUpResumable>();
}
