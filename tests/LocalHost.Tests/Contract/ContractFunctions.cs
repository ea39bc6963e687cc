using System.Collections.Concurrent;
using System.Text.Json.Serialization;
using Wiedervorlage.LocalHost.Durable;

namespace Wiedervorlage.LocalHost.Tests.Contract;

/// <summary>What both engines run. The orchestrators that break a rule are named for it.</summary>
internal static class ContractFunctions
{
    private static readonly TaskCompletionSource Never = new();
    private static readonly ConcurrentDictionary<string, int> Tries = new();

    /// <summary>Instances whose orchestrator has "been deployed anew" with its steps in another order.</summary>
    public static ConcurrentDictionary<string, bool> Changed { get; } = new();

    public static DurableFunctions All()
    {
        DurableFunctions all = new();
        all.AddActivity("Say", typeof(string), (text, _) => Task.FromResult(text));
        all.AddActivity("Shout", typeof(string), (text, _) => Task.FromResult<object?>($"{text}!"));
        all.AddActivity("Fails", typeof(string), (text, _) => throw new KeyNotFoundException((string?)text));
        all.AddActivity("FailsTwice", typeof(string), (id, _) => Task.FromResult<object?>(Third((string)id!)));
        all.AddActivity("Unwrap", typeof(Envelope), (e, _) => Task.FromResult<object?>(((Reported)((Envelope)e!).Outcome).By));
        all.AddActivity("Direct", typeof(Outcome), (o, _) => Task.FromResult<object?>(((Reported)o!).By));
        all.AddOrchestrator("Waits", async context =>
        {
            context.SetCustomStatus("waiting");
            var word = await context.WaitForExternalEvent<string>("Go");
            return word == "throw" ? throw new InvalidOperationException("as asked") : word;
        });
        all.AddOrchestrator("Collects", CollectsAsync);
        all.AddOrchestrator("Carries", CarriesAsync);
        all.AddOrchestrator("TimesOut", TimesOutAsync);
        all.AddOrchestrator("Retries", async context => await context.CallActivityAsync<string>(
            "FailsTwice", context.InstanceId, TaskOptions.FromRetryPolicy(new(3, TimeSpan.FromMilliseconds(200)))));
        all.AddOrchestrator("Catches", CatchesAsync);
        all.AddOrchestrator("Wraps", async context => await context.CallActivityAsync<string>("Unwrap", new Envelope(new Reported("unit"))));
        all.AddOrchestrator("Passes", async context => await context.CallActivityAsync<string>("Direct", new Reported("unit")));
        all.AddOrchestrator("Reordered", ReorderedAsync);
        all.AddOrchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>("Child", context.GetInput<string>()));
        all.AddOrchestrator("Child", async context => await context.CallActivityAsync<string>("Shout", context.GetInput<string>()));
        all.AddOrchestrator("UnknownActivity", async context => await context.CallActivityAsync<string>(
            "Renamed", null, TaskOptions.FromRetryPolicy(new(100, TimeSpan.FromHours(1)))));
        all.AddOrchestrator("Foreign: another task", async _ =>
        {
            await Never.Task;
            return null;
        });
        all.AddOrchestrator("Foreign: ConfigureAwait", async context =>
        {
            await context.CallActivityAsync<string>("Say", "a").ConfigureAwait(false);
            return await context.CallActivityAsync<string>("Say", "b");
        });
        all.AddOrchestrator("Foreign: Task.Run", async context => await Task.Run(() => context.CallActivityAsync<string>("Say", "a")));
        return all;
    }

    private static string Third(string id)
    {
        var n = Tries.AddOrUpdate(id, 1, (_, before) => before + 1);
        return n < 3 ? throw new InvalidOperationException($"try {n}") : $"try {n}";
    }

    private static async Task<object?> CollectsAsync(TaskOrchestrationContext context)
    {
        await context.WaitForExternalEvent<string>("Begin");
        return await context.WaitForExternalEvent<string>("Letter") + await context.WaitForExternalEvent<string>("letter");
    }

    /// <summary>Adds one letter to its input, and begins anew with that; ends at a full stop.</summary>
    private static async Task<object?> CarriesAsync(TaskOrchestrationContext context)
    {
        var soFar = context.GetInput<string>()!;
        var letter = await context.WaitForExternalEvent<string>("Letter");
        if (letter == ".") return soFar;
        await context.CallActivityAsync("Say", soFar);
        context.ContinueAsNew(soFar + letter);
        return null;
    }

    private static async Task<object?> TimesOutAsync(TaskOrchestrationContext context)
    {
        try
        {
            return "early " + await context.WaitForExternalEvent<string>("E", TimeSpan.FromMilliseconds(300));
        }
        catch (TaskCanceledException)
        {
            context.SetCustomStatus("timed out");
            return "late " + await context.WaitForExternalEvent<string>("E");
        }
    }

    private static async Task<object?> CatchesAsync(TaskOrchestrationContext context)
    {
        try
        {
            return await context.CallActivityAsync<string>("Fails", "no such body");
        }
        catch (TaskFailedException e)
        {
            return $"{e.TaskName}|{e.FailureDetails.ErrorType}|{e.FailureDetails.ErrorMessage}|{e.FailureDetails.IsCausedBy<KeyNotFoundException>()}";
        }
    }

    private static async Task<object?> ReorderedAsync(TaskOrchestrationContext context)
    {
        var (first, second) = Changed.ContainsKey(context.InstanceId) ? ("Shout", "Say") : ("Say", "Shout");
        var text = await context.CallActivityAsync<string>(first, "a") + await context.CallActivityAsync<string>(second, "b");
        context.SetCustomStatus(text);
        return text + await context.WaitForExternalEvent<string>("Go");
    }

    [JsonDerivedType(typeof(Reported), "reported")]
    public abstract record Outcome;

    public sealed record Reported(string By) : Outcome;

    public sealed record Envelope(Outcome Outcome);
}
