using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Meetings.Agendas;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Meetings;

internal static class MeetingsRegistration
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddFacts<Agenda, AgendaEvent>(Tables.Agendas, AgendaEvolution.Evolve)
        .AddSingleton<MeetingMotions>()
        .AddSingleton<MeetingChanges>()
        .AddSingleton<IChecked>(provider => provider.GetRequiredService<MeetingChanges>())
        .AddSingleton<AgendaWorlds>()
        .AddSingleton<AgendaTelling>()
        .AddSingleton<AgendaKeeping>()
        .AddSingleton<IChecked>(provider => provider.GetRequiredService<AgendaKeeping>())
        .AddSingleton<IMeetingListener>(provider => provider.GetRequiredService<AgendaKeeping>())
        .AddSingleton<AgendaNotes>()
        .AddSingleton<AgendaViews>()
        .AddSingleton<AgendaAnswers>()
        .AddSingleton<AgendaPages>();
}
