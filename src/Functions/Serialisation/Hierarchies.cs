using System.Reflection;
using System.Text.Json;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>Closed hierarchies: an abstract record and the sealed records nested in it. The name of a case, in camelCase, is its "$type".</summary>
internal static class Hierarchies
{
    public const string Discriminator = "$type";

    public static bool IsBase(Type type) =>
        type is { IsClass: true, IsAbstract: true, IsSealed: false } && IsOurs(type) && CasesOf(type).Any();

    /// <summary>The base that a case is nested in, or null for any other type.</summary>
    public static Type? BaseOf(Type type) =>
        type is { IsClass: true, IsSealed: true, IsNested: true } && type.BaseType is { IsAbstract: true } parent && IsBase(parent) ? parent : null;

    public static IEnumerable<Type> CasesOf(Type type) => type
        .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        .Where(nested => nested.IsSealed)
        .Select(nested => nested.ContainsGenericParameters ? nested.MakeGenericType(type.GetGenericArguments()) : nested)
        .Where(nested => nested.BaseType == type);

    public static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name.Split('`')[0]);

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name?.StartsWith("Wiedervorlage.", StringComparison.Ordinal) == true;
}
