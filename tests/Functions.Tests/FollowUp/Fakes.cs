using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Duties;
using Wiedervorlage.Functions.Mail;

namespace Wiedervorlage.Functions.Tests.FollowUp;

/// <summary>Keeps every mail.</summary>
internal sealed class CollectingSender : IMailSender
{
    public List<RenderedMail> Got { get; } = [];

    public Task<MailHappening?> SendAsync(RenderedMail mail, CancellationToken cancellation)
    {
        Got.Add(mail);
        return Task.FromResult<MailHappening?>(new MailHappening.HandedOver());
    }
}

/// <summary>Files in memory.</summary>
internal sealed class MemoryFiles : IReportFiles
{
    public Dictionary<string, byte[]> Kept { get; } = [];

    public async Task KeepAsync(string name, Stream content, string type, CancellationToken cancellation)
    {
        var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellation);
        Kept[name] = copy.ToArray();
    }

    public Task<(Stream Content, string Type)?> OpenAsync(string name, CancellationToken cancellation) =>
        Task.FromResult(Kept.TryGetValue(name, out var bytes) ? ((Stream)new MemoryStream(bytes), "text/plain") : ((Stream, string)?)null);
}

/// <summary>All that the app itself logs.</summary>
internal sealed class CollectingLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
