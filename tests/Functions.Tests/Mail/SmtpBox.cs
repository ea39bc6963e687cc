using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Wiedervorlage.Functions.Tests.Mail;

/// <summary>A real SMTP server on a port of its own. It answers what a test wants and keeps what it took.</summary>
internal sealed class SmtpBox : IMailboxFilter, IMessageStore, IUserAuthenticator, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public SmtpBox(string? password = null, X509Certificate2? certificate = null)
    {
        Password = password;
        Port = FreePort();
        var options = new SmtpServerOptionsBuilder().ServerName("mail.stadt.example").Endpoint(endpoint =>
        {
            endpoint.Port(Port).AllowUnsecureAuthentication().AuthenticationRequired(password is not null);
            if (certificate is not null) endpoint.Certificate(certificate);
        }).Build();
        var services = new ServiceProvider();
        services.Add((IMailboxFilter)this);
        services.Add((IMessageStore)this);
        services.Add((IUserAuthenticator)this);
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
    }

    public int Port { get; }

    public string? Password { get; set; }

    /// <summary>The answer to an address or, under "", to the text; 250 where none is named.</summary>
    public Dictionary<string, SmtpResponse> Answers { get; } = [];

    public ConcurrentQueue<(MimeMessage Message, string[] To)> Taken { get; } = [];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(Asked($"{from.User}@{from.Host}"));

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
        Task.FromResult(Asked($"{to.User}@{to.Host}"));

    public async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        if (Answers.TryGetValue("", out var answer)) return answer;
        var message = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
        Taken.Enqueue((message, [.. transaction.To.Select(one => $"{one.User}@{one.Host}")]));
        return SmtpResponse.Ok;
    }

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken) => Task.FromResult(password == Password);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private bool Asked(string address) => Answers.TryGetValue(address, out var answer) ? throw new SmtpResponseException(answer) : true;
}
