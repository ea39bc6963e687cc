using System.Text.Json;
using Wiedervorlage.Core;
using Wiedervorlage.Functions.Serialisation;

namespace Wiedervorlage.Functions.Tests.Serialisation;

/// <summary>P28: the worker serialises by runtime type, and record hierarchies lost their "$type" by it.</summary>
public sealed class P28_HierarchyTests
{
    public static TheoryData<Type> AllCases() =>
        [.. typeof(Refusal).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters && Hierarchies.IsBase(type)).SelectMany(Hierarchies.CasesOf)];

    [Theory]
    [MemberData(nameof(AllCases))]
    public void Case_InAnEnvelope_ComesBackAsItself(Type type)
    {
        var envelope = Activator.CreateInstance(typeof(Envelope<>).MakeGenericType(type.BaseType!), Samples.Of(type))!;
        var json = JsonSerializer.Serialize(envelope, Json.Options);

        var back = JsonSerializer.Deserialize(json, envelope.GetType(), Json.Options)!;

        Assert.IsType(type, ((IEnvelope)back).Content);
        Assert.Equal(json, JsonSerializer.Serialize(back, Json.Options));
    }

    [Theory]
    [MemberData(nameof(AllCases))]
    public void Case_SerialisedByItsRuntimeType_IsReadAsItsBase(Type type)
    {
        var value = Samples.Of(type)!;
        var json = JsonSerializer.Serialize(value, value.GetType(), Json.Options);

        var back = JsonSerializer.Deserialize(json, type.BaseType!, Json.Options);

        Assert.IsType(type, back);
    }

    [Fact]
    public void Read_TypeInTheLastPlaceOrUnknown_IsFoundOrRefused()
    {
        Assert.IsType<Refusal.Invalid>(Json.Read<Refusal>("""{"more":[{"$type":"unknown"}],"field":"a","$type":"invalid"}"""));
        Assert.Throws<JsonException>(() => Json.Read<Refusal>("""{"field":"a","$type":"maybe"}"""));
        Assert.Throws<JsonException>(() => Json.Read<Refusal>("""{"field":"a"}"""));
    }

    [Fact]
    public void Hierarchy_InTwoLevels_ComesBackAsItself()
    {
        Nested value = new Nested.Middle.Inner(3);

        Assert.Equal("""{"$type":"inner","number":3}""", Json.Write(value));
        Assert.Equal(value, Json.Read<Nested>(Json.Write(value)));
        Assert.Equal(value, Json.Read<Nested.Middle>(Json.Write(value)));
    }

    [Fact]
    public void Hierarchy_ThatIsOpen_IsNoSilentLoss() => Assert.Throws<InvalidOperationException>(() => Json.Write<Open>(new Elsewhere(1)));

    private abstract record Nested
    {
        internal abstract record Middle : Nested
        {
            internal sealed record Inner(int Number) : Middle;
        }
    }

    private abstract record Open;

    private sealed record Elsewhere(int Number) : Open;

    private interface IEnvelope
    {
        object? Content { get; }
    }

    private sealed record Envelope<T>(T Value) : IEnvelope
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public object? Content => Value;
    }
}
