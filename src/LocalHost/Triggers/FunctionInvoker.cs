using System.Reflection;

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>Calls a function: constructs its class from the invocation's services, unless the method is static, and awaits what it returns.</summary>
internal sealed class FunctionInvoker
{
    private readonly FunctionMethod _function;
    private readonly MethodInvoker _method;
    private readonly Argument[] _arguments;
    private readonly Lazy<ObjectFactory>? _construct;
    private readonly PropertyInfo? _result;

    public FunctionInvoker(FunctionMethod function, Argument[] arguments)
    {
        var returns = function.Method.ReturnType;
        if (returns == typeof(ValueTask) || (returns.IsGenericType && returns.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            throw function.Refused("it returns a ValueTask instead of a Task.");
        }

        _function = function;
        _method = MethodInvoker.Create(function.Method);
        _arguments = arguments;
        _construct = function.Method.IsStatic ? null : new(() => ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []));
        _result = returns.IsGenericType && returns.GetGenericTypeDefinition() == typeof(Task<>) ? returns.GetProperty(nameof(Task<>.Result)) : null;
    }

    /// <returns>The value of the function; null when it has none.</returns>
    public async Task<object?> InvokeAsync(Invocation invocation)
    {
        _function.CountCall();
        var instance = _construct?.Value(invocation.InstanceServices, null);
        var returned = _method.Invoke(instance, _arguments.Select(argument => argument(invocation)).ToArray().AsSpan());
        if (returned is not Task task) return returned;
        await task;
        return _result?.GetValue(task);
    }
}
