using System.Collections;
using System.Reflection;
using NodaTime;
using Wiedervorlage.Functions.Serialisation;

namespace Wiedervorlage.Functions.Tests.Serialisation;

/// <summary>Makes a value of any record by its constructor, so that a case added to a hierarchy is tested without being listed.</summary>
internal static class Samples
{
    private const int Deepest = 6;

    public static object? Of(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner, depth);
        if (Simple(type) is { } simple) return simple;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return ArrayOf(type, depth);
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)) return null;
        if (depth > Deepest) return null;
        return Hierarchies.IsBase(type) ? Made(Hierarchies.CasesOf(type).First(), depth) : Made(type, depth);
    }

    private static object? Simple(Type type) => type.Name switch
    {
        nameof(String) => "Grüne „Anfrage“ <1>",
        nameof(Int32) => 14,
        nameof(Int64) => 14L,
        nameof(Decimal) => 1.5m,
        nameof(Double) => 1.5,
        nameof(Boolean) => true,
        nameof(Guid) => new Guid("0b9f1c2e-5d0b-4d0c-9f53-000000000001"),
        nameof(LocalDate) => new LocalDate(2026, 2, 10),
        nameof(LocalTime) => new LocalTime(17, 0),
        nameof(Instant) => Instant.FromUtc(2026, 2, 10, 16, 0),
        nameof(Duration) => Duration.FromSeconds(90),
        nameof(DateInterval) => new DateInterval(new(2026, 1, 1), new(2026, 3, 31)),
        _ => null,
    };

    private static object ArrayOf(Type arrayType, int depth)
    {
        var item = arrayType.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Of(item, depth + 1), 0);
        return typeof(ImmutableArray).GetMethods()
            .Single(method => method.Name == "Create" && method.GetParameters() is [{ ParameterType.IsArray: true } only] && only.IsDefined(typeof(ParamArrayAttribute)))
            .MakeGenericMethod(item)
            .Invoke(null, [items])!;
    }

    private static object Made(Type type, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, depth + 1))]);
    }
}
