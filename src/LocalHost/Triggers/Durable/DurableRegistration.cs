using Wiedervorlage.LocalHost.Durable;

namespace Wiedervorlage.LocalHost.Triggers.Durable;

/// <summary>Gives the app's orchestrators and activities to the engine.</summary>
internal static class DurableRegistration
{
    public static void Register(FunctionIndex index, DurableFunctions functions, IServiceScopeFactory scopes)
    {
        foreach (var (function, _) in index.With<OrchestrationTriggerAttribute>()) AddOrchestrator(function, functions);
        foreach (var (function, _) in index.With<ActivityTriggerAttribute>()) AddActivity(function, functions, scopes);
    }

    /// <summary>Nothing but the context is bound: whatever else an orchestrator could get at would not be the same in a replay.</summary>
    private static void AddOrchestrator(FunctionMethod function, DurableFunctions functions)
    {
        if (!function.Method.IsStatic) throw function.Refused("an orchestrator is a static method: an instance would be constructed anew at each replay.");
        if (function.Method.GetParameters().Length != 1) throw function.Refused("an orchestrator has one parameter, its context.");
        var invoker = new FunctionInvoker(function, Arguments.Of(function));
        functions.AddOrchestrator(function.Name, context => invoker.InvokeAsync(new(function, NoServices.Instance, context, CancellationToken.None)));
    }

    private static void AddActivity(FunctionMethod function, DurableFunctions functions, IServiceScopeFactory scopes)
    {
        var invoker = new FunctionInvoker(function, Arguments.Of(function));
        functions.AddActivity(function.Name, function.TriggerParameter.ParameterType, async (input, cancellation) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await invoker.InvokeAsync(new(function, scope.ServiceProvider, input, cancellation));
        });
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
