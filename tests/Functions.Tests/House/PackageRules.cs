using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Wiedervorlage.Functions.Tests.House;

public sealed partial class PackageRules
{
    [Fact]
    public void Projects_TakeTheirVersionsFromOnePlace() =>
        Offenders.None(Projects().Where(project => XDocument.Parse(Repository.Read(project)).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null)));

    [Fact]
    public void Projects_HaveTheirLockFileCommitted() =>
        Offenders.None(Projects().Select(project => $"{Path.GetDirectoryName(project)}/packages.lock.json").Except(Repository.Files));

    [Theory]
    [InlineData("azurite")]
    [InlineData("kern")]
    public void LockFilesOfNpm_HaveEveryHashAndNoDownloadAddress(string tool)
    {
        var file = Repository.Read($"tools/{tool}/package-lock.json");
        Assert.DoesNotContain("\"resolved\"", file, StringComparison.Ordinal);
        Assert.Equal(Packages().Count(file), Integrity().Count(file));
    }

    private static IEnumerable<string> Projects() => ProjectPaths().Matches(Repository.Read("Wiedervorlage.slnx")).Select(match => match.Groups[1].Value);

    [GeneratedRegex("Project Path=\"([^\"]+)\"")]
    private static partial Regex ProjectPaths();

    [GeneratedRegex("^    \"node_modules/", RegexOptions.Multiline)]
    private static partial Regex Packages();

    [GeneratedRegex("^      \"integrity\": \"sha", RegexOptions.Multiline)]
    private static partial Regex Integrity();
}
