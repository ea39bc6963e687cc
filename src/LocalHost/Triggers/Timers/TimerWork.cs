using Wiedervorlage.LocalHost.Time;

namespace Wiedervorlage.LocalHost.Triggers.Timers;

/// <summary>Runs timer functions when domain time reaches their next occurrence. Occurrences that were missed become one run.</summary>
internal sealed class TimerWork : BackgroundWork, IDueWork
{
    /// <summary>Real clocks get corrected; longer naps would notice late.</summary>
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly ImmutableArray<TimerFunction> _timers;
    private readonly TimerStates _states;
    private readonly TimeProvider _time;
    private readonly ILogger<TimerWork> _logger;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly WakeUp _wake = new();
    private DateTime _startedAt;

    public TimerWork(
        FunctionIndex index, IConfiguration configuration, TimerStates states, TimeProvider time,
        IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<TimerWork> logger) : base(lifetime, logger)
    {
        (_states, _time, _logger) = (states, time, logger);
        _timers = [.. from found in index.With<TimerTriggerAttribute>()
                      let schedule = configuration.Resolve(found.Function, found.Trigger.Schedule, logger)
                      where schedule is not null
                      select new TimerFunction(found.Function, found.Trigger, schedule, scopes)];
    }

    public DateTimeOffset? NextDue => _timers.IsEmpty ? null : _timers.Min(timer => timer.Next);

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    public void TimeMoved() => _wake.Call();

    public async Task<bool> BecomeIdleAsync(CancellationToken cancellation)
    {
        var idle = _oneAtATime.CurrentCount > 0;
        return await RunDueAsync(cancellation) == 0 && idle;
    }

    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        _startedAt = Now;
        await Task.WhenAll(_timers.Select(timer => _states.LoadAsync(timer, _startedAt, cancellation)));
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        await RunAllAsync(timer => timer.RunOnStartup && timer.Next > _startedAt, stopping);
        while (!stopping.IsCancellationRequested)
        {
            await RunDueAsync(stopping);
            await _wake.WaitAsync(Nap(), stopping);
        }
    }

    protected override async Task FinishAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        _oneAtATime.Release();
    }

    private TimeSpan Nap()
    {
        var left = NextDue - _time.GetUtcNow() ?? LongestNap;
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < LongestNap ? left : LongestNap;
    }

    private Task<int> RunDueAsync(CancellationToken cancellation) => RunAllAsync(timer => timer.Next <= Now, cancellation);

    private async Task<int> RunAllAsync(Func<TimerFunction, bool> which, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var run = _timers.Where(which).ToArray();
            await Task.WhenAll(run.Select(RunAsync));
            return run.Length;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>A failed run is not repeated, as on the real host: the next occurrence is.</summary>
    private async Task RunAsync(TimerFunction timer)
    {
        var now = Now;
        try
        {
            await timer.RunAsync(isPastDue: timer.Next < _startedAt, now);
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "Timer function {Name} failed.", timer.Name);
        }

        timer.Last = now;
        timer.Next = timer.After(now);
        await _states.SaveAsync(timer, CancellationToken.None);
    }
}
