namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>Work that begins only when everything, Kestrel too, is up: functions call their own host. An escaped exception ends the host.</summary>
internal abstract class BackgroundWork(IHostApplicationLifetime lifetime, ILogger logger) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        _running = Task.Run(RunGuardedAsync, CancellationToken.None);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running;
        await FinishAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _stopping.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What has to be done before the host counts as started.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    protected abstract Task RunAsync(CancellationToken stopping);

    /// <summary>Waits for what is under way; the host allows 30 seconds, as the real one does.</summary>
    protected virtual Task FinishAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task RunGuardedAsync()
    {
        try
        {
            await RunAsync(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            logger.LogDebug("Stopped.");
        }
        catch (Exception exception)
        {
            logger.LogCritical(exception, "The host cannot go on.");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }
}
