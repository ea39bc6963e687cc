namespace Wiedervorlage.LocalHost.Durable;

/// <summary>The orchestrators and activities of the app, by name; case is ignored. Filled before the engine starts.</summary>
internal sealed class DurableFunctions
{
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActivityFunction> _activities = new(StringComparer.OrdinalIgnoreCase);

    public void AddOrchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run) => _orchestrators.Add(name, run);

    /// <param name="inputType">What the input is read as.</param>
    public void AddActivity(string name, Type inputType, Func<object?, CancellationToken, Task<object?>> run) =>
        _activities.Add(name, new(inputType, run));

    public Func<TaskOrchestrationContext, Task<object?>>? Orchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    public ActivityFunction? Activity(string name) => _activities.GetValueOrDefault(name);
}

internal sealed record ActivityFunction(Type InputType, Func<object?, CancellationToken, Task<object?>> Run);
