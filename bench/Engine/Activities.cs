namespace Wiedervorlage.Bench.Engine;

/// <summary>Activities that cost nothing: what is left is what the engine costs.</summary>
internal sealed class Activities(KillSwitch kill)
{
    [Function(ThreeActivities.First)]
    public Task<int> FirstAsync([ActivityTrigger] int n) => StepAsync(ThreeActivities.First, n);

    [Function(ThreeActivities.Second)]
    public Task<int> SecondAsync([ActivityTrigger] int n) => StepAsync(ThreeActivities.Second, n);

    [Function(ThreeActivities.Third)]
    public Task<int> ThirdAsync([ActivityTrigger] int n) => StepAsync(ThreeActivities.Third, n);

    private async Task<int> StepAsync(string activity, int n)
    {
        await kill.PassAsync(activity);
        return n + 1;
    }
}
