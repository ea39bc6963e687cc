namespace Wiedervorlage.Functions.Tests.House;

public sealed class OpenApiRules
{
    [Fact]
    public void EveryReference_PointsToSomething() => Offenders.None(OpenApi.References.Where(reference => !OpenApi.Holds(reference)));

    [Fact]
    public void EveryComponent_IsReferredTo()
    {
        var components = from kind in OpenApi.Map(OpenApi.Document["components"])
                         where OpenApi.Text(kind.Key) != "securitySchemes"
                         from one in OpenApi.Map(kind.Value)
                         select $"#/components/{OpenApi.Text(kind.Key)}/{OpenApi.Text(one.Key)}";
        Offenders.None(components.Except(OpenApi.References));
    }
}
