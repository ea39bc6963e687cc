using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>What the sources of src/Functions declare, in the order in which the real host asks: by function name, whatever the case; the first match wins.</summary>
internal static class Routes
{
    public static IReadOnlyList<(string Name, MethodInfo Method)> Functions { get; } =
    [
        .. from type in typeof(Settings).Assembly.GetTypes()
           where type.Namespace?.StartsWith("Wiedervorlage.Functions", StringComparison.Ordinal) == true
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select (function.Name, method),
    ];

    public static IReadOnlyList<DeclaredRoute> Http { get; } =
    [
        .. from function in Functions
           let trigger = function.Method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)
           where trigger is not null
           orderby function.Name.ToUpperInvariant()
           select new DeclaredRoute(function.Name, trigger.Route ?? "", [.. (trigger.Methods ?? []).Select(method => method.ToUpperInvariant())]),
    ];
}
