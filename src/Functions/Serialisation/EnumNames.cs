using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Wiedervorlage.Functions.Serialisation;

/// <summary>
/// The names of an enum as they come from outside: one name, in any case. No number, and not two names with a comma,
/// which .NET takes for a combination of them.
/// </summary>
internal static class EnumNames<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> _values =
        Enum.GetNames<T>().ToDictionary(name => name, Enum.Parse<T>, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<T, string> _names =
        Enum.GetNames<T>().DistinctBy(Enum.Parse<T>).ToDictionary(Enum.Parse<T>, JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>As they are written: "adoptedAmended".</summary>
    public static IEnumerable<string> All => _names.Values;

    public static bool TryRead([NotNullWhen(true)] string? name, out T value)
    {
        value = default;
        return name is not null && _values.TryGetValue(name, out value);
    }

    /// <summary>Null for what is none of them.</summary>
    public static string? Write(T value) => _names.GetValueOrDefault(value);
}
