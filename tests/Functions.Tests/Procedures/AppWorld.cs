using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Bodies;
using Wiedervorlage.Functions.Checks;
using Wiedervorlage.Functions.Mail;
using Wiedervorlage.Functions.Meetings;
using Wiedervorlage.Functions.Motions;
using Wiedervorlage.Functions.Storage;
using Wiedervorlage.Functions.Tests.Mail;
using Wiedervorlage.LocalHost.Durable;
using Wiedervorlage.LocalHost.Durable.Storage;
using Wiedervorlage.LocalHost.Time;
using Wiedervorlage.LocalHost.Triggers;
using Wiedervorlage.LocalHost.Triggers.Durable;
using Wiedervorlage.Tests.Storage;

namespace Wiedervorlage.Functions.Tests.Procedures;

/// <summary>The whole app in one process: its real orchestrations, activities and rules on stores in memory, a clock that stands until it is moved, a SendGrid that keeps what it got.</summary>
internal sealed class AppWorld : IAsyncDisposable
{
    public static readonly BodyId Sid = new("sid");

    private readonly MovedTime _time = new(new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(1))));
    private readonly MemoryStorage _storage = new();
    private readonly WebApplication _app;
    private DurableEngine _engine = null!;
    private int _commands;

    /// <param name="around">Put around the storage, to disturb it.</param>
    /// <param name="sendGrid">Answers in place of SendGrid; null: every mail is taken and kept in <see cref="Sender"/>.</param>
    public AppWorld(string orchestrations = "on", Func<IStorage, IStorage>? around = null, HttpMessageHandler? sendGrid = null)
    {
        var settings = new Dictionary<string, string?> { ["Stage"] = "test", ["Orchestrations"] = orchestrations, ["SendGridApiKey"] = "a-key", ["LinkKey"] = Convert.ToBase64String(new byte[32]) };
        var builder = WebApplication.CreateSlimBuilder();
        var services = builder.Services;
        builder.Logging.ClearProviders();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton(around?.Invoke(_storage) ?? _storage);
        services.AddWiedervorlage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (sendGrid is null) services.AddSingleton<IMailSender>(Sender);
        else services.AddHttpClient(SendGridMails.ClientName).ConfigurePrimaryHttpMessageHandler(() => sendGrid);
        foreach (var type in typeof(Names).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.Namespace?.StartsWith("Wiedervorlage.Functions", StringComparison.Ordinal) == true
            && type.GetMethods().Any(method => method.IsDefined(typeof(LocalHost.Worker.FunctionAttribute), false))))
            services.AddScoped(type);
        _app = builder.Build();
    }

    public FakeSender Sender { get; } = new();

    public MemoryStore Store { get; private set; } = new();

    public LocalHost.DurableTask.DurableTaskClient Client { get; private set; } = null!;

    public DurableEngine Engine => _engine;

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

    public Task<Handled<Motion>> FileAsync(string id = "m-1", string title = "Sozialräume entwickeln", bool isPublic = true) => DoAsync(id, new MotionCommand.File(
        new(id), Sid, new([new("spd")], MotionKind.Motion, title, "Es wird berichtet.", "", null, isPublic, new("sid-1"), null), Instant.FromDateTimeOffset(_time.GetUtcNow())));

    public async Task<Handled<Motion>> DoAsync(string id, MotionCommand command, string? commandId = null)
    {
        var handled = await Get<MotionCommands>().HandleAsync(new(id), command, commandId ?? $"c{++_commands}", "office", Client, default);
        await SettleAsync();
        return handled;
    }

    /// <summary>From one due instant to the next, all work finished at each, as the local host's clock does.</summary>
    public async Task MoveToAsync(LocalDate on, int hour = 12)
    {
        var to = Core.Calendar.Berlin.At(on, new(hour, 0)).ToDateTimeOffset();
        await SettleAsync();
        while (_engine.NextDue is { } due && due <= to)
        {
            _time.MoveTo(due);
            await SettleAsync();
        }
        _time.MoveTo(to);
        await SettleAsync();
    }

    /// <summary>A host that was away: the clock moves and nobody works.</summary>
    public async Task OutageUntilAsync(LocalDate on)
    {
        await StopEngineAsync();
        _time.MoveTo(Core.Calendar.Berlin.At(on, new(12, 0)).ToDateTimeOffset());
        await StartEngineAsync();
        await SettleAsync();
    }

    /// <summary>The task hub is gone; the facts are not.</summary>
    public async Task LoseTaskHubAsync()
    {
        await StopEngineAsync();
        Store = new();
        await StartEngineAsync();
    }

    public int Count(MailKind kind) => Sender.Got.Count(mail => mail.Kind == kind);

    public async Task SettleAsync()
    {
        do
        {
            await DrainAsync();
            _engine.TimeMoved();
        }
        while (!await _engine.BecomeIdleAsync(TestContext.Current.CancellationToken) || Waits);
    }

    public async ValueTask DisposeAsync()
    {
        await StopEngineAsync();
        await _app.DisposeAsync();
    }

    private bool Waits => _storage.MemoryQueue(Queues.OutboundMail).Waiting.Any(message => message.VisibleAfter == TimeSpan.Zero);

    private async Task DrainAsync()
    {
        while (Waits) await DeliverWaitingAsync();
    }

    /// <summary>Every message that lies in the queue now, delayed ones too.</summary>
    private async Task DeliverWaitingAsync()
    {
        var queue = _storage.MemoryQueue(Queues.OutboundMail);
        for (var waiting = queue.Waiting.Length; waiting > 0; waiting--) await Get<MailDelivery>().DeliverAsync(new(queue.Take()!), default);
    }

    /// <summary>Domain time passes, and what was put off in the outbox is looked at again.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        _time.MoveTo(_time.GetUtcNow() + time);
        await DeliverWaitingAsync();
        await SettleAsync();
    }

    /// <summary>The delayed checks, all at once.</summary>
    public async Task RunChecksAsync()
    {
        while (_storage.MemoryQueue(Queues.Check).Take() is { } message)
        {
            var check = Json.Read<Check>(message);
            await _app.Services.GetServices<IChecked>().Single(one => one.Kind == check.Kind).CheckAsync(check.Id, Client, default);
        }
        await SettleAsync();
    }

    private async Task StartEngineAsync()
    {
        var functions = new DurableFunctions();
        DurableRegistration.Register(
            FunctionIndex.Of(typeof(Names).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Wiedervorlage.Functions", StringComparison.Ordinal) == true)),
            functions, _app.Services.GetRequiredService<IServiceScopeFactory>());
        var values = new Values(_app.Services.GetRequiredService<IOptions<JsonSerializerOptions>>());
        _engine = new(Store, functions, values, _time, NullLoggerFactory.Instance);
        Client = new LocalDurableTaskClient(_engine, Store, values);
        await _engine.StartAsync(default);
    }

    private async Task StopEngineAsync()
    {
        await _engine.StopAsync(default);
        _engine.Dispose();
    }
}
