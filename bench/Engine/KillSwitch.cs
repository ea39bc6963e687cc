using Wiedervorlage.LocalHost.Metering;

namespace Wiedervorlage.Bench.Engine;

/// <summary>
/// Ends this process by SIGKILL when something happens for the n-th time (settings Bench:KillOn and Bench:KillAt), so that every run of a benchmark is killed at the same
/// place. What happens: an activity runs, by its name; or an orchestration is done.
/// Until all orchestrations have been started no activity is carried out then: what was never started could not be carried on. When the n-th end is waited for, no
/// orchestration beyond those n is let into its last activity: when the n-th is told, exactly all the others are still under way.
/// </summary>
internal sealed class KillSwitch(IConfiguration configuration)
{
    public const string Done = "Done";
    public const string On = "Bench:KillOn";
    public const string At = "Bench:KillAt";
    private readonly string? _on = configuration[On];
    private readonly int _at = configuration.GetValue<int>(At);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _never = new();
    private int _passed;
    private int _admitted;

    public void AllStarted() => _started.TrySetResult();

    public async Task PassAsync(string activity)
    {
        if (_on is null) return;
        await _started.Task;
        if (_on == Done && activity == ThreeActivities.Third && Interlocked.Increment(ref _admitted) > _at) await _never.Task;
        Pass(activity);
    }

    public void Pass(string what)
    {
        if (what == _on && Interlocked.Increment(ref _passed) == _at) StorageMeter.Kill();
    }
}
