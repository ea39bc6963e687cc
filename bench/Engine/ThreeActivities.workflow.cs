namespace Wiedervorlage.Bench.Engine;

/// <summary>The same orchestration as was measured on the real host: three activities, one after another.</summary>
internal static class ThreeActivities
{
    public const string Name = "BenchThreeActivities";
    public const string First = "BenchFirst";
    public const string Second = "BenchSecond";
    public const string Third = "BenchThird";

    [Function(Name)]
    public static async Task<int> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var n = context.GetInput<int>();
        n = await context.CallActivityAsync<int>(First, n);
        n = await context.CallActivityAsync<int>(Second, n);
        return await context.CallActivityAsync<int>(Third, n);
    }
}
