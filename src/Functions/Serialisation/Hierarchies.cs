using System.Reflection;
using System.Text.Json;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>Closed hierarchies: an abstract record and the sealed records nested in it. The name of a case, in camelCase, is its "$type".</summary>
internal static class Hierarchies
{
    public const string Discriminator = "$type";

    /// <summary>True for an abstract class of ours. One without nested cases throws: it would lose what its cases hold, without a word.</summary>
    public static bool IsBase(Type type)
    {
        if (type is not { IsClass: true, IsAbstract: true, IsSealed: false } || !IsOurs(type)) return false;
        return CasesOf(type).Any() ? true : throw new InvalidOperationException($"{type} is no closed hierarchy: its cases must be sealed and nested in it to become JSON.");
    }

    /// <summary>True for a case of a closed hierarchy.</summary>
    public static bool IsCase(Type type) =>
        type is { IsClass: true, IsSealed: true, IsNested: true } && type.BaseType is { IsAbstract: true } parent && IsOurs(parent);

    /// <summary>The sealed classes nested in a base, also in an abstract class between.</summary>
    public static IEnumerable<Type> CasesOf(Type type) => type
        .GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic)
        .Select(nested => nested.ContainsGenericParameters && type.IsConstructedGenericType ? nested.MakeGenericType(type.GetGenericArguments()) : nested)
        .Where(nested => nested.BaseType == type)
        .SelectMany(nested => nested.IsAbstract ? CasesOf(nested) : nested.IsSealed ? [nested] : []);

    public static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name.Split('`')[0]);

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name?.StartsWith("Wiedervorlage.", StringComparison.Ordinal) == true;
}
