using System.Text.RegularExpressions;
using System.Xml.Linq;
using Wiedervorlage.Core;

namespace Wiedervorlage.Functions.Tests.House;

public sealed partial class SourceRules
{
    [Fact]
    public void Core_ReferencesNodaTimeOnly()
    {
        var project = XDocument.Parse(Repository.Read("src/Core/Core.csproj"));
        Assert.Equal(["NodaTime"], project.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value));
        Assert.Empty(project.Descendants("ProjectReference"));
        var foreign = typeof(Refusal).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name != "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal));
        Offenders.None(foreign);
    }

    [Fact]
    public void Core_HasNoInputAndNoOutput() =>
        Offenders.None(Repository.Under("src/Core", ".cs").Where(file => Outside().IsMatch(Repository.Read(file))));

    [Fact]
    public void SourceFiles_StayUnder200Lines() =>
        Offenders.None(Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && Repository.Read(file).Split('\n').Length > 201));

    [Fact]
    public void Sources_HoldNoStub()
    {
        var sources = Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.EndsWith("House/SourceRules.cs", StringComparison.Ordinal));
        Offenders.None(sources.Where(file => Stub().IsMatch(Repository.Read(file))));
    }

    [Fact]
    public void Tests_NeitherSleepNorSkip()
    {
        var tests = Repository.Under("tests", ".cs").Where(file => !file.Contains("/House/", StringComparison.Ordinal));
        Offenders.None(tests.Where(file => Idle().IsMatch(Repository.Read(file))));
    }

    [GeneratedRegex(@"\bFile\.(Read|Write|Open|Exists|Delete|Append|Copy|Move)|\bDirectory\.|\bHttpClient\b|\bConsole\b|\bTimeProvider\b|\bRandom\b|\bNewGuid\b|\bEnvironment\.")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|NotImplementedException")]
    private static partial Regex Stub();

    [GeneratedRegex(@"\bTask\.Delay\((?!Timeout\.Infinite)|\bThread\.Sleep\(|\bSkip\w* *=|Assert\.Skip\(")]
    private static partial Regex Idle();
}
