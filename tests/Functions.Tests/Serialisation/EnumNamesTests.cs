using System.Reflection;
using System.Text.Json;
using Wiedervorlage.Core;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Serialisation;

namespace Wiedervorlage.Functions.Tests.Serialisation;

/// <summary>Every enum that JSON may hold: one name is read, and nothing that .NET would make a value of by itself.</summary>
public sealed class EnumNamesTests
{
    private static readonly MethodInfo _check = typeof(EnumNamesTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Without flags, of which several may hold at once.</summary>
    public static TheoryData<string> Enums =>
    [
        .. new[] { typeof(Refusal).Assembly, typeof(Json).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), false) && type.Namespace?.StartsWith("Wiedervorlage", StringComparison.Ordinal) == true)
            .Select(type => type.AssemblyQualifiedName!),
    ];

    [Theory]
    [MemberData(nameof(Enums))]
    public void EveryEnum_IsOneOfItsNames(string name) => _check.MakeGenericMethod(Type.GetType(name, throwOnError: true)!).Invoke(null, null);

    [Fact]
    public void NoneOfThem_TheAnswerNamesThoseThatAre() => Assert.Contains(
        "adopted, adoptedAmended", Assert.Throws<JsonException>(() => Json.Read<ReadingResult>("\"angenommen\"")).Message, StringComparison.Ordinal);

    [Fact]
    public void KeysOfADictionary_AreNamesToo()
    {
        var counted = new Dictionary<ReadingResult, int> { [ReadingResult.AdoptedAmended] = 2 };
        Assert.Equal("""{"adoptedAmended":2}""", Json.Write(counted));
        Assert.Equal(counted, Json.Read<Dictionary<ReadingResult, int>>(Json.Write(counted)));
        Assert.Throws<JsonException>(() => Json.Read<Dictionary<ReadingResult, int>>("""{"adopted, rejected":2}"""));
    }

    [Fact]
    public void Flags_MayHoldTogether_ByTheirNamesOnly()
    {
        const ClosingDays Both = ClosingDays.ChristmasEve | ClosingDays.Rosenmontag;
        Assert.Equal(Both, Json.Read<ClosingDays>(Json.Write(Both)));
        Assert.Throws<JsonException>(() => Json.Read<ClosingDays>("3"));
        Assert.Throws<JsonException>(() => Json.Read<ClosingDays>("\"christmasEve, heiligabend\""));
    }

    private static void Check<T>() where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Select(value => Json.Write(value).Trim('"')).ToArray();
        Assert.Equal(Enum.GetValues<T>(), names.Select(name => Json.Read<T>($"\"{name}\"")));
        Assert.Equal(Enum.GetValues<T>(), names.Select(name => Json.Read<T>($"\"{name.ToUpperInvariant()}\"")));
        string[] others = ["", " ", "0", "1", "-1", $"{names[0]}, {names[^1]}", $"{names[0]},{names[0]}", $" {names[0]}", $"{names[0]} "];
        Assert.All(others, other => Assert.Throws<JsonException>(() => Json.Read<T>($"\"{other}\"")));
        Assert.All(others, other => Assert.False(EnumNames<T>.TryRead(other, out _)));
        Assert.All(["0", "1", "null", "true", "{}", "[]"], other => Assert.Throws<JsonException>(() => Json.Read<T>(other)));
        Assert.Throws<JsonException>(() => Json.Write((T)Enum.ToObject(typeof(T), 999)));
    }
}
