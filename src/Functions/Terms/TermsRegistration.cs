using Wiedervorlage.Core.Terms;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Terms;

internal static class TermsRegistration
{
    public static IServiceCollection AddTerms(this IServiceCollection services) => services
        .AddDocuments<CarryOver>(Tables.Bodies)
        .AddSingleton<OpenAtTermEnd>()
        .AddSingleton<LapseMails>()
        .AddSingleton<CarryOvers>()
        .AddSingleton<IChecked>(provider => provider.GetRequiredService<CarryOvers>())
        .AddSingleton<DailyTerms>()
        .AddSingleton<IDaily>(provider => provider.GetRequiredService<DailyTerms>());
}
