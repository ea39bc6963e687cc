using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Procedures;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Motions;

internal static class MotionsRegistration
{
    public static IServiceCollection AddMotions(this IServiceCollection services) => services
        .AddFacts<Motion, MotionEvent>(Tables.Motions, MotionEvolution.Evolve, MotionEvolution.Rebuilt)
        .AddDocuments<MotionSummary>(Tables.Lists)
        .AddDocuments<JoinedMotion>(Tables.Lists)
        .AddSingleton<Orchestrations>()
        .AddDocuments<PaperClaim>(Tables.Lists)
        .AddSingleton<PaperClaims>()
        .AddSingleton<MotionWorlds>()
        .AddSingleton<UnderstandingLinks>()
        .AddSingleton<MotionMails>()
        .AddSingleton<MotionFollowUps>()
        .AddSingleton<MotionAftermath>()
        .AddSingleton<JoinedMotions>()
        .AddSingleton<MotionCommands>()
        .AddSingleton<MotionFiles>()
        .AddSingleton<MotionAnswers>()
        .AddSingleton<MotionRequests>()
        .AddSingleton<IChecked, MotionCheck>()
        .AddSingleton<IMeetingListener, MotionsOnMeetings>()
        .AddSingleton<IResumable, MotionResume>();
}
