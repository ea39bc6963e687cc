using System.Reflection;
using Wiedervorlage.Functions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>frozen-names.txt: what is stored under its name outlives a deployment. Lines are added, never changed or taken out.</summary>
public sealed class FrozenNames
{
    private static readonly string[] _frozen = Repository.Read("tests/Functions.Tests/frozen-names.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void P37_FrozenNames_AreStillThere() => Offenders.None(_frozen.Except(Now()));

    [Fact]
    public void P37_NewNames_AreFrozenFromTheirFirstDay() => Offenders.None(Now().Except(_frozen));

    [Fact]
    public void P37_OrchestrationsAndActivities_AreNamedInNames() =>
        Offenders.None(Routes.Functions.Where(function => IsDurable(function.Method)).Select(function => function.Name).Except(Constants(typeof(Names))));

    private static IEnumerable<string> Now() =>
    [
        .. Constants(typeof(Names)).Select(name => $"durable {name}"),
        .. Constants(typeof(Tables)).Select(name => $"table {name}"),
        .. Constants(typeof(Queues)).Select(name => $"queue {name}"),
        .. Constants(typeof(Containers)).Select(name => $"container {name}"),
        .. typeof(Core.Refusal).Assembly.GetTypes().Where(type => type.IsSealed && type.BaseType is { IsAbstract: true, Name: var name } && name.EndsWith("Event", StringComparison.Ordinal))
            .Select(type => $"fact {type.BaseType!.Name}.{type.Name}"),
    ];

    private static bool IsDurable(MethodInfo method) => method.GetParameters().Any(parameter =>
        parameter.GetCustomAttribute<OrchestrationTriggerAttribute>() is not null || parameter.GetCustomAttribute<ActivityTriggerAttribute>() is not null);

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!);
}
