using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Hosting;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Mail;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>
/// The whole app in one process: its real orchestrations, activities and rules on stores in memory, a clock that stands until it is moved, a SendGrid that keeps what it
/// got. Those that need another city, or Azurite, derive from it and add what they ask of it.
/// </summary>
internal partial class AppWorld : IAsyncDisposable
{
    public static readonly BodyId Sid = new("sid");

    private readonly MovedTime _time;
    private readonly MemoryStorage _storage = new();
    private readonly WebApplication _app;
    private DurableEngine? _engine;
    private int _commands;

    /// <param name="orchestrations">"on" or "off".</param>
    /// <param name="around">Put around the storage, to disturb it.</param>
    public AppWorld(string orchestrations = "on", Func<IStorage, IStorage>? around = null)
        : this(new WorldSetup { Around = around, Settings = [new("Orchestrations", orchestrations)] })
    {
    }

    public AppWorld(WorldSetup setup)
    {
        _time = new(new FakeTimeProvider(setup.Begins));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new("Stage", "test"), new("SendGridApiKey", "a-key"), new("LinkKey", Convert.ToBase64String(new byte[32]))]).AddInMemoryCollection(setup.Settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_time);
        if (setup.InMemory) builder.Services.AddSingleton(setup.Around?.Invoke(_storage) ?? _storage).AddSingleton<IKeptFiles>(Files);
        setup.Services(builder.Services);
        builder.Services.AddScoped(_ => Client);
        builder.Services.AddWiedervorlage(builder.Configuration);
        if (setup.SendGrid is { } sendGrid) builder.Services.AddHttpClient(SendGridMails.ClientName).ConfigurePrimaryHttpMessageHandler(() => sendGrid);
        else builder.Services.AddSingleton<IMailSender>(Sender);
        foreach (var type in FunctionTypes.Where(type => type is { IsAbstract: false } && type.GetMethods().Any(method => method.IsDefined(typeof(Microsoft.Azure.Functions.Worker.FunctionAttribute), false))))
            builder.Services.AddScoped(type);
        _app = builder.Build();
    }

    public FakeSender Sender { get; } = new();

    public MemoryFiles Files { get; } = new();

    public MemoryStore Store { get; private set; } = new();

    public Microsoft.DurableTask.Client.DurableTaskClient Client { get; private set; } = null!;

    public DurableEngine Engine => _engine!;

    public LocalDate Today => Core.Calendar.Berlin.DateOf(Now);

    public Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    /// <summary>"2026-04-07 reminder.…" (the day's date in Berlin, the mail's key), in the order sent.</summary>
    public List<string> Sent { get; } = [];

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected virtual IInstanceStore History => Store;

    protected virtual MemoryMessages Mails => _storage.MemoryQueue(Queues.OutboundMail);

    private static IEnumerable<Type> FunctionTypes =>
        typeof(Names).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Wiedervorlage.Functions", StringComparison.Ordinal) == true);

    public MemoryRows Table(string name) => _storage.MemoryTable(name);

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<AppWorld> StartAsync()
    {
        await StartEngineAsync();
        var body = new Body(Sid, "Sozialausschuss", "SID", new(), [new(new("spd"), 3)], "buero@stadt.example", "vorsitz@stadt.example");
        await Get<Documents<Dated<Body>>>().PutAsync(MasterData.BodiesPartition, "sid", Dated<Body>.From(new(2020, 1, 1), body));
        await Get<Documents<Dated<Faction>>>().PutAsync(MasterData.FactionsPartition, "spd", Dated<Faction>.From(new(2020, 1, 1), new(new("spd"), "Sozialdemokraten", "geschaeftsstelle@spd-fraktion.example", [])));
        await Get<Documents<Dated<Unit>>>().PutAsync(MasterData.UnitsPartition, "fb55", Dated<Unit>.From(new(2020, 1, 1), new(new("fb55"), "Soziales", "fb55@stadt.example", "leitung@stadt.example", "vertretung@stadt.example")));
        foreach (var (id, month, day) in new[] { ("sid-1", 2, 10), ("sid-2", 3, 17), ("sid-3", 6, 16), ("sid-4", 9, 22), ("sid-5", 12, 1) }) await MeetAsync(id, new(2026, month, day));
        return this;
    }

    public async Task MeetAsync(string id, LocalDate on, MeetingState state = MeetingState.Scheduled)
    {
        Assert.Null((await Get<MeetingChanges>().SaveAsync(new(new(id), Sid, on, new(16, 0), "Rathaus", state), Client, default)).Refusal);
        await SettleAsync();
    }

    public Task<Answer<Done<Motion>>> FileAsync(string id = "m-1", string title = "Sozialräume entwickeln", bool isPublic = true) => DoAsync(id, new MotionCommand.File(
        new(id), Sid, new([new("spd")], MotionKind.Motion, title, "Es wird berichtet.", "", null, isPublic, new("sid-1"), null), Now));

    public async Task<Answer<Done<Motion>>> DoAsync(string id, MotionCommand command, string? commandId = null)
    {
        var handled = await Get<MotionCommands>().HandleAsync(new(id), command, new(commandId ?? $"c{++_commands}", Actor.Office, Client), default);
        await SettleAsync();
        return handled;
    }

    /// <summary>How often the office was asked for something: what stands in its letter.</summary>
    public async Task<int> AskedAsync(MailKind kind, string id = "m-1") =>
        (await Get<Facts<Motion, MotionEvent>>().EventsAsync(StreamKey.Alone(id))).Count(recorded => recorded.Event is MotionEvent.Asked asked && asked.Kind == kind);

    public int Count(MailKind kind) => Sender.Got.Count(mail => mail.Kind == kind);

    public async ValueTask DisposeAsync()
    {
        await StopEngineAsync();
        await _app.DisposeAsync();
    }
}
