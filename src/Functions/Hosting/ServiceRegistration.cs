using System.Text.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wiedervorlage.Core.Papers;
using Wiedervorlage.Functions.Admin;
using Wiedervorlage.Functions.Agendas;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Delivery;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.DutyPages;
using Wiedervorlage.Functions.Feeds;
using Wiedervorlage.Functions.FollowUp;
using Wiedervorlage.Functions.Frame;
using Wiedervorlage.Functions.HousePages;
using Wiedervorlage.Functions.Imports;
using Wiedervorlage.Functions.Inbound;
using Wiedervorlage.Functions.Lists;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Matters;
using Wiedervorlage.Functions.MeetingPages;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.OParl.Sources;
using Wiedervorlage.Functions.Pages;
using Wiedervorlage.Functions.OParl.Serving;
using Wiedervorlage.Functions.Resolutions;
using Wiedervorlage.Functions.SignIn;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Terms;

namespace Wiedervorlage.Functions.Hosting;

/// <summary>Everything the app consists of, the same for both hosts.</summary>
internal static class ServiceRegistration
{
    public static IServiceCollection AddWiedervorlage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SettingsCheck.Checked(configuration.Get<Settings>() ?? new Settings()));
        services.AddSingleton(provider => PaperNumbering.Read(provider.GetRequiredService<Settings>().PaperNumbers)!);
        services.TryAddSingleton(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<JsonSerializerOptions>(Json.Configure);
        services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        services.AddStorage();
        services.AddFrame(configuration);
        services.AddOutbox().AddMailroom().AddBodies().AddMotions().AddMeetings().AddAgendas().AddMinutes().AddInbound()
            .AddDuties().AddDelivery().AddFollowUp().AddImports().AddSources().AddTerms().AddOParlServing().AddFeeds().AddMatters()
            .AddResolutions();
        services.AddMeetingPages().AddDutyPages().AddHousePages().AddPublicPages();
        services.AddRazorComponents();
        services.AddSignIn();
        services.AddSingleton<PublicLists>();
        services.AddSingleton<Attention>();
        return services;
    }
}
