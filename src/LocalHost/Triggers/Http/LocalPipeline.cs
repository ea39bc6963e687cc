namespace Wiedervorlage.LocalHost.Triggers.Http;

/// <summary>
/// The worker's middleware pipeline: an app says on it, by the SDK's own UseMiddleware and UseWhen, what stands around its functions. Here
/// around HTTP functions only, since the app has none for others (P02).
/// </summary>
internal sealed class LocalPipeline(IServiceCollection services) : IFunctionsWorkerApplicationBuilder
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _layers = [];

    public IServiceCollection Services => services;

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _layers.Add(middleware);
        return this;
    }

    /// <summary>What came first stands outside.</summary>
    public FunctionExecutionDelegate Around(FunctionExecutionDelegate function) =>
        Enumerable.Reverse(_layers).Aggregate(function, (inner, layer) => layer(inner));
}
