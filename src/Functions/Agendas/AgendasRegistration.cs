using Wiedervorlage.Core.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Agendas;

internal static class AgendasRegistration
{
    public static IServiceCollection AddAgendas(this IServiceCollection services) => services
        .AddFacts<Agenda, AgendaEvent>(Tables.Agendas, AgendaEvolution.Evolve)
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
