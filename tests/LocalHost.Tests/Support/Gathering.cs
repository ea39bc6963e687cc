namespace Wiedervorlage.LocalHost.Tests.Support;

/// <summary>Nobody leaves before everybody has come.</summary>
internal sealed class Gathering(int members)
{
    private readonly TaskCompletionSource _everybody = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = members;

    public Task Everybody => _everybody.Task;

    public Task ComeAsync()
    {
        if (Interlocked.Decrement(ref _missing) == 0) _everybody.SetResult();
        return Everybody;
    }
}
