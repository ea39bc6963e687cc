namespace Wiedervorlage.LocalHost.Worker;

public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract IDictionary<object, object> Items { get; set; }

    public virtual CancellationToken CancellationToken { get; }
}

public abstract class FunctionDefinition
{
    public abstract string Name { get; }

    /// <summary>Full name of the type, a dot, the method's name.</summary>
    public abstract string EntryPoint { get; }
}

public static class FunctionContextExtensions
{
    /// <summary>Null unless an HTTP trigger runs.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context.Items.TryGetValue("HttpRequestContext", out var http) ? (HttpContext)http : null;
}
