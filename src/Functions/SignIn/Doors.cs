using System.Collections.Concurrent;
using System.Reflection;

namespace Wiedervorlage.Functions.SignIn;

/// <summary>Finds what the method of an HTTP function declares about who may call it.</summary>
internal static class Doors
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<string, Door> _known = new(StringComparer.Ordinal);

    public static Door Of(FunctionDefinition function) => _known.GetOrAdd(function.Name, static (_, asked) => Of(Method(asked)), function);

    public static Door Of(MethodInfo? method) => new(
        Trigger(method) is { AuthLevel: not AuthorizationLevel.Anonymous }, method?.GetCustomAttribute<AccessAttribute>());

    private static HttpTriggerAttribute? Trigger(MethodInfo? method) =>
        method?.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes<HttpTriggerAttribute>()).FirstOrDefault();

    private static MethodInfo? Method(FunctionDefinition function) =>
        typeof(Doors).Assembly.GetType(function.EntryPoint[..function.EntryPoint.LastIndexOf('.')])?.GetMethods(Declared)
            .FirstOrDefault(method => method.GetCustomAttribute<FunctionAttribute>()?.Name == function.Name);
}

/// <param name="Keyed">The platform has asked for a function key: systems.</param>
/// <param name="Access">What people need; null: nothing is declared.</param>
internal sealed record Door(bool Keyed, AccessAttribute? Access);
