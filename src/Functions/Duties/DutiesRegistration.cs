using Wiedervorlage.Core.Duties;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Duties;

internal static class DutiesRegistration
{
    public static IServiceCollection AddDuties(this IServiceCollection services) => services
        .AddFacts<ReportingDuty, DutyEvent>(Tables.Duties, ReportingDuty.Evolve)
        .AddFacts<Implementation, ImplementationEvent>(Tables.Implementations, Implementation.Evolve)
        .AddDocuments<OwedTo>(Tables.Lists)
        .AddSingleton<OwedToIndex>()
        .AddSingleton<SignedTokens>()
        .AddSingleton<ReportLinks>()
        .AddSingleton<WorkLinks>()
        .AddSingleton<ViewLinks>()
        .AddSingleton<ReadLinks>()
        .AddSingleton<DutyLetterFactsSource>()
        .AddSingleton<AnswerMails>()
        .AddSingleton<BodyDuties>()
        .AddSingleton<DutyCommands>()
        .AddSingleton<ReportIntake>()
        .AddSingleton<FreshLinks>()
        .AddSingleton<SignedPages>()
        .AddSingleton<ReportFormPages>()
        .AddSingleton<LeadMails>()
        .AddSingleton<ImplementationCommands>()
        .AddSingleton<IChecked, DutyCheck>()
        .AddSingleton<IChecked, ImplementationCheck>();
}
