using System.Reflection;

namespace Wiedervorlage.LocalHost.Triggers;

/// <summary>All functions of the app in the order of their names, whatever their case: the order in which the real host tries routes.</summary>
internal sealed class FunctionIndex
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private FunctionIndex(ImmutableArray<FunctionMethod> functions) => Functions = functions;

    public ImmutableArray<FunctionMethod> Functions { get; }

    public static FunctionIndex Of(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsDefined(typeof(FunctionAttribute), inherit: false))
            .Select(Read)
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
        foreach (var same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            throw same.Last().Refused($"{same.First()} has the same name.");
        }

        return new(functions);
    }

    public IEnumerable<(FunctionMethod Function, TTrigger Trigger)> With<TTrigger>() where TTrigger : Attribute =>
        Functions.Where(function => function.Trigger is TTrigger).Select(function => (function, (TTrigger)function.Trigger));

    private static FunctionMethod Read(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        var triggers = method.GetParameters().SelectMany(TriggersOf).ToArray();
        if (triggers is not [var (parameter, trigger)])
        {
            throw new InvalidOperationException($"Function {name} ({method.DeclaringType}.{method.Name}) has {triggers.Length} triggers instead of one.");
        }

        var function = new FunctionMethod(name, method, parameter, trigger);
        return method.IsPublic ? function : throw function.Refused("the method is not public.");
    }

    private static IEnumerable<(ParameterInfo, Attribute)> TriggersOf(ParameterInfo parameter) =>
        from attribute in parameter.GetCustomAttributes()
        where attribute is HttpTriggerAttribute or QueueTriggerAttribute or TimerTriggerAttribute or OrchestrationTriggerAttribute or ActivityTriggerAttribute
        select (parameter, attribute);
}
