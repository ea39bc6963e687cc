using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Procedures;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>
/// A committee with its units, and days that pass: each begins with the daily trigger at 05:00 UTC, and what becomes due on it is done.
/// </summary>
internal sealed partial class DutyCity(LocalDate today, CityStorage storage, CollectingLog log) : AppWorld(new WorldSetup
{
    Begins = today.PlusDays(-1).AtMidnight().InUtc().PlusHours(23).ToDateTimeOffset(),
    Settings = [new("BaseUrl", "https://wiedervorlage.example"), new("SendGridEventsPublicKey", EventsKey)],
    Around = _ => storage,
    Services = services => services.AddLogging(logging => logging.AddProvider(log)),
})
{
    private readonly CityStorage _storage = storage;
    private LocalDate _lived = today;

    public CollectingLog Log => log;

    /// <summary>"2026-04-07 Reminder fb55@stadt.example sid-05": what of each mail concerns whom it is for.</summary>
    public List<string> Letters => [.. Sent.Zip(Sender.Got, (sent, mail) => $"{sent[..10]} {mail.Kind} {mail.To} {mail.About}")];

    protected override IInstanceStore History => _storage.History;

    protected override MemoryMessages Mails => _storage.Mails;

    public static Task<DutyCity> NewAsync(LocalDate today, params Meeting[] meetings) => NewAsync(today, new CityStorage(), meetings);

    public static async Task<DutyCity> NewAsync(LocalDate today, CityStorage storage, params Meeting[] meetings)
    {
        var city = new DutyCity(today, storage, new());
        await city.SeedAsync();
        await city.StartEngineAsync();
        foreach (var meeting in meetings) await city.SaveAsync(meeting);
        return city;
    }

    public async Task SaveAsync(Meeting meeting)
    {
        await Get<MeetingChanges>().SaveAsync(meeting, Client, Stop);
        await SettleAsync();
    }

    public async Task<DutyCity> OwesAsync(string id, string unit, Cadence cadence, Basis basis = Basis.Resolution, string faction = "spd", bool isPublic = true)
    {
        var origin = new Origin("Beschluss vom 17.03.2026, Drucksache 0067/2026", Today, "0067/2026", null, [new(faction)]);
        Assert.Null((await Get<DutyCommands>().OpenAsync(new(new(id), Sid, new(unit), $"Sachstand {id}", null, cadence, basis, origin, isPublic), Stop)).Refusal);
        return this;
    }

    public async Task<Answer<Done<ReportingDuty>>> DoAsync(DutyCommand command)
    {
        var handled = await Get<DutyCommands>().HandleAsync(command, new(Guid.NewGuid().ToString("N"), Actor.Office), Stop);
        await SettleAsync();
        return handled;
    }

    public Task<Answer<Done<ReportingDuty>>> ReportAsync(string id, ReportKind kind = ReportKind.NoChange, params string[] periods) =>
        DoAsync(new DutyCommand.HandIn(new(id), Guid.NewGuid().ToString("N"), kind, null, null, null, null, [.. periods]));

    public async Task<ReportingDuty> DutyAsync(string id) => (await Get<DutyCommands>().FindAsync(new(id), Stop))!.State;

    /// <summary>A request as the page behind a link gets it.</summary>
    public async Task<(int Status, string Text)> AskAsync(Func<HttpRequest, Task<IResult>> run, string? form = null)
    {
        var context = new DefaultHttpContext { RequestServices = Get<IServiceScopeFactory>().CreateScope().ServiceProvider };
        (context.Request.Scheme, context.Request.Host) = ("https", new("wiedervorlage.example"));
        context.Request.Method = form is null ? "GET" : "POST";
        context.Request.ContentType = form is null ? null : "application/x-www-form-urlencoded";
        context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(form ?? ""));
        context.Response.Body = new MemoryStream();
        await (await run(context.Request)).ExecuteAsync(context);
        return (context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    private async Task SeedAsync()
    {
        var since = new LocalDate(2015, 1, 1);
        var sid = new Body(Sid, "Ausschuss für Soziales, Integration und Demographie", "SID", new(), [], "sid-buero@stadt.example", "sid-vorsitz@stadt.example");
        await Get<Documents<Dated<Body>>>().PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(since, sid), Stop);
        foreach (var id in new[] { "spd", "gruene" })
            await Get<Documents<Dated<Faction>>>().PutAsync(MasterData.FactionsPartition, id, Dated<Faction>.From(since, new(new(id), id, $"geschaeftsstelle@{id}-fraktion.example", [])), Stop);
        foreach (var id in new[] { "fb20", "fb55", "fb61" })
            await Get<Documents<Dated<Unit>>>().PutAsync(MasterData.UnitsPartition, id, Dated<Unit>.From(since, new(new(id), id.ToUpperInvariant(), $"{id}@stadt.example", $"{id}-leitung@stadt.example", $"{id}-vertretung@stadt.example")), Stop);
    }
}
