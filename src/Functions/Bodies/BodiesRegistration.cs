using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Storage;

namespace Wiedervorlage.Functions.Bodies;

internal static class BodiesRegistration
{
    public static IServiceCollection AddBodies(this IServiceCollection services) => services
        .AddDocuments<Dated<Body>>(Tables.Bodies)
        .AddDocuments<Dated<Faction>>(Tables.Bodies)
        .AddDocuments<Dated<Unit>>(Tables.Bodies)
        .AddDocuments<Meeting>(Tables.Meetings)
        .AddDocuments<BodyOfMeeting>(Tables.Lists)
        .AddSingleton<MasterData>()
        .AddSingleton<DatedApi>();
}
