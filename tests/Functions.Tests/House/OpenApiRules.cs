using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

public sealed partial class OpenApiRules
{
    private static readonly string[] _routes =
    [
        .. from route in Routes.Http
           where route.Route.StartsWith("api/", StringComparison.Ordinal)
           from method in route.Methods
           where method != "HEAD"
           select $"{method} /{Constraints().Replace(route.Route, "{$1}")}",
    ];

    [Fact]
    public void EveryRoute_IsDescribed() => Offenders.None(_routes.Except(OpenApi.Operations));

    [Fact]
    public void EveryDescription_HasItsRoute() => Offenders.None(OpenApi.Operations.Except(_routes));

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

    /// <summary>"{id:guid}", "{*path}" and "{format?}" are "{id}", "{path}" and "{format}" there.</summary>
    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Constraints();
}
