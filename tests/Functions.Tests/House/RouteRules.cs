namespace Wiedervorlage.Functions.Tests.House;

public sealed class RouteRules
{
    [Fact]
    public void NoRoute_IsSwallowedByOneWhoseNameSortsEarlier() => Offenders.None(Swallowed(Routes.Http));

    [Fact]
    public void EveryRoute_TakesItsOwnExample() => Assert.All(Routes.Http, route => Assert.True(route.Takes(route.Example), $"{route}: {route.Example}"));

    [Fact]
    public void EveryRoute_IsWrittenOutAndNotTheHosts() =>
        Assert.All(Routes.Http, route => Assert.False(
            route.Route is "" or "/" || route.Route.StartsWith('/') || route.Route.Split('/')[0] is "admin" or "runtime", $"{route}: the host refuses it, or hangs"));

    /// <summary>The host answers HEAD only where it is declared; link checkers and feed readers ask by it. It stands for GET and is in no list of its own.</summary>
    [Fact]
    public void WhatAnswersGet_AnswersHead() =>
        Assert.All(Routes.Http, route => Assert.Equal(route.Methods.Contains("GET"), route.Methods.Contains("HEAD")));

    [Fact]
    public void EveryRoute_DeclaresItsMethods() => Assert.All(Routes.Http, route => Assert.NotEmpty(route.Methods));

    [Fact]
    public void FunctionNames_DifferByMoreThanCase() =>
        Offenders.None(Routes.Functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    [Theory]
    [InlineData("{id}", "x/{*rest}", "x/list")]
    [InlineData("a/{id}", "a/{other}", "a/{third:int}")]
    [InlineData("a/{format?}", "b", "a")]
    public void Shadowing_IsSeen(string first, string second, string third)
    {
        DeclaredRoute[] routes = [new("A", first, ["GET"]), new("B", second, ["GET"]), new("C", third, ["GET"])];
        Assert.Contains(Swallowed(routes), found => found.StartsWith("C ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a/{id:guid}", "GET", "a/list", "GET")]
    [InlineData("a/{id}", "POST", "a/list", "GET")]
    [InlineData("a/list", "GET", "a/{id}", "GET")]
    public void Neighbours_AreLeftAlone(string first, string firstMethod, string second, string secondMethod) =>
        Assert.Empty(Swallowed([new("A", first, [firstMethod]), new("B", second, [secondMethod])]));

    private static IEnumerable<string> Swallowed(IReadOnlyList<DeclaredRoute> inOrder) =>
        from later in Enumerable.Range(0, inOrder.Count)
        from earlier in Enumerable.Range(0, later)
        where inOrder[earlier].SharesMethodWith(inOrder[later]) && inOrder[earlier].Takes(inOrder[later].Example)
        select $"{inOrder[later]} by {inOrder[earlier]}";
}
