using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

internal static class DutiesRegistration
{
    public static IServiceCollection AddDuties(this IServiceCollection services) => services
        .AddFacts<ReportingDuty, DutyEvent>(Tables.Duties, ReportingDuty.Evolve)
        .AddFacts<Implementation, ImplementationEvent>(Tables.Implementations, Implementation.Evolve)
        .AddSingleton<DutyCommands>()
        .AddSingleton<ImplementationCommands>();
}
