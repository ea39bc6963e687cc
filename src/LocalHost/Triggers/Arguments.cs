using System.Reflection;

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>Where one parameter's value comes from.</summary>
internal delegate object? Argument(Invocation invocation);

/// <summary>Binds the parameters of a function. What cannot be bound is refused at the start; the real worker would pass null without a word.</summary>
internal static class Arguments
{
    /// <param name="others">For parameters that only this kind of trigger binds; null where it does not.</param>
    public static Argument[] Of(FunctionMethod function, Func<ParameterInfo, Argument?>? others = null) =>
        [.. function.Method.GetParameters().Select(parameter =>
            Common(function, parameter) ?? others?.Invoke(parameter) ?? throw function.Refused($"nothing binds its parameter {parameter.Name}."))];

    private static Argument? Common(FunctionMethod function, ParameterInfo parameter)
    {
        // By place: two threads that ask a method for its parameters at the same moment may each get objects of their own.
        if (parameter.Position == function.TriggerParameter.Position) return static invocation => invocation.TriggeredBy;
        if (parameter.ParameterType == typeof(FunctionContext)) return static invocation => invocation;
        if (parameter.ParameterType == typeof(CancellationToken)) return static invocation => invocation.CancellationToken;
        return parameter.IsDefined(typeof(DurableClientAttribute))
            ? invocation => invocation.InstanceServices.GetRequiredService(parameter.ParameterType)
            : null;
    }
}
