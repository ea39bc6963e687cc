using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wiedervorlage.Functions.Tests.House;

public sealed partial class PackageRules
{
    [Fact]
    public void DeployedApp_UsesTheVersionsThatAreTested()
    {
        var tested = Versions("Directory.Packages.props", "PackageVersion");
        var deployed = Versions("src/Functions/Functions.csproj", "PackageReference");
        Assert.NotEmpty(deployed.Keys.Intersect(tested.Keys));
        Offenders.None(deployed.Where(package => tested.TryGetValue(package.Key, out var version) && version != package.Value).Select(package => package.Key));
    }

    /// <summary>Whatever LocalHost links of src/Functions with, the deployed project has as well.</summary>
    [Fact]
    public void DeployedApp_HasThePackagesOfTheLocalHost()
    {
        // NCRONTAB is read by the Functions host itself; NodaTime comes with Core.
        string[] ownOfTheLocalHost = ["NCrontab"];
        var local = Names("src/LocalHost/LocalHost.csproj").Except(ownOfTheLocalHost);
        Offenders.None(local.Except(Names("src/Functions/Functions.csproj")));
    }

    [Fact]
    public void Projects_TakeTheirVersionsFromOnePlace() =>
        Offenders.None(Projects().Where(project => XDocument.Parse(Repository.Read(project)).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null)));

    [Fact]
    public void Projects_HaveTheirLockFileCommitted() =>
        Offenders.None(Projects().Select(project => $"{Path.GetDirectoryName(project)}/packages.lock.json").Except(Repository.Files));

    [Fact]
    public void AzuritesLockFile_HasEveryHashAndNoDownloadAddress()
    {
        var file = Repository.Read("tools/azurite/package-lock.json");
        Assert.DoesNotContain("\"resolved\"", file, StringComparison.Ordinal);
        Assert.Equal(Packages().Count(file), Integrity().Count(file));
    }

    private static IEnumerable<string> Projects() => ProjectPaths().Matches(Repository.Read("Wiedervorlage.slnx")).Select(match => match.Groups[1].Value);

    private static Dictionary<string, string?> Versions(string file, string element) =>
        XDocument.Parse(Repository.Read(file)).Descendants(element).ToDictionary(
            package => (package.Attribute("Include") ?? package.Attribute("Update"))!.Value, package => package.Attribute("Version")?.Value);

    private static Dictionary<string, string?>.KeyCollection Names(string file) => Versions(file, "PackageReference").Keys;

    [GeneratedRegex("Project Path=\"([^\"]+)\"")]
    private static partial Regex ProjectPaths();

    [GeneratedRegex("^    \"node_modules/", RegexOptions.Multiline)]
    private static partial Regex Packages();

    [GeneratedRegex("^      \"integrity\": \"sha", RegexOptions.Multiline)]
    private static partial Regex Integrity();
}
