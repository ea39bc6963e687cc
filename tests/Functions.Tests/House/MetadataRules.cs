using System.Text.Json;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>
/// functions.metadata, from which the real host learns what there is: as the SDK's build has written it, not as our reflection sees the sources. A full build
/// of src/Functions (<c>dotnet build src/Functions -c Release</c>, which ./test does) writes it; one with <c>-p:_FunctionsBuildEnabled=false</c> takes it away.
/// </summary>
public sealed class MetadataRules
{
    private const string Output = "src/Functions/bin/Release/net10.0";
    private static readonly JsonElement[] _functions = [.. JsonDocument.Parse(Built("functions.metadata")).RootElement.EnumerateArray()];

    [Fact]
    public void HttpFunctions_AreTheRoutesThatAreDescribed() => Assert.Equal(
        Routes.Http.Select(route => $"{route.Function} {string.Join(',', route.Methods)} {route.Route}").Order(StringComparer.Ordinal),
        With("httpTrigger").Select(found => $"{Name(found.Function)} {Methods(found.Binding)} {found.Binding.GetProperty("route").GetString()}").Order(StringComparer.Ordinal));

    [Fact]
    public void P37_OrchestrationsAndActivities_AreTheFrozenNames()
    {
        var durable = With("orchestrationTrigger").Concat(With("activityTrigger")).Select(found => $"durable {Name(found.Function)}").ToList();
        Assert.NotEmpty(durable);
        Offenders.None(durable.Except(Repository.Read("tests/Functions.Tests/frozen-names.txt").Split('\n')));
    }

    [Fact]
    public void EveryFunctionOfTheSources_IsThere() =>
        Assert.Equal(Routes.Functions.Select(function => function.Name).Order(StringComparer.Ordinal), _functions.Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Extensions_OfTheHost_AreNamed() => Assert.Contains("DurableTask", Built("extensions.json"), StringComparison.Ordinal);

    private static string Built(string file)
    {
        var path = Path.Combine(Repository.Root, Output, file);
        if (!File.Exists(path)) path = Path.Combine(Repository.Root, Output, ".azurefunctions", file);
        Assert.True(File.Exists(path), $"{file} is missing: dotnet build src/Functions -c Release");
        return File.ReadAllText(path);
    }

    private static IEnumerable<(JsonElement Function, JsonElement Binding)> With(string trigger) =>
        from function in _functions
        from binding in function.GetProperty("bindings").EnumerateArray()
        where string.Equals(binding.GetProperty("type").GetString(), trigger, StringComparison.OrdinalIgnoreCase)
        select (function, binding);

    private static string Name(JsonElement function) => function.GetProperty("name").GetString()!;

    private static string Methods(JsonElement binding) =>
        string.Join(',', binding.GetProperty("methods").EnumerateArray().Select(method => method.GetString()!.ToUpperInvariant()));
}
