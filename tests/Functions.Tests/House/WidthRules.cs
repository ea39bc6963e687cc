namespace Wiedervorlage.Functions.Tests.House;

/// <summary>A line has at most 140 columns (.editorconfig). Those of before that are wider get fewer: <see cref="Most"/> is lowered, never raised.</summary>
public sealed class WidthRules
{
    private const int Columns = 140;

    /// <summary>Wider lines in src, C# and Razor. Whoever breaks some lowers it.</summary>
    private const int Most = 2_545;

    /// <summary>Names of files, without their folders so that they may move, that had wider lines when this rule came. A name may go, none comes.</summary>
    private static readonly HashSet<string> _before = [.. Repository.Read("tests/Functions.Tests/wide-files.txt").Split('\n')];

    private static readonly (string File, int Lines)[] _wide =
    [
        .. Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => (file, Wide(Repository.Read(file)))).Where(file => file.Item2 > 0),
    ];

    [Fact]
    public void WideLines_DoNotGetMore() => Assert.True(_wide.Sum(file => file.Lines) <= Most, $"{_wide.Sum(file => file.Lines)} lines of more than {Columns} columns, {Most} before");

    [Fact]
    public void NewFiles_HaveNoWideLine() => Offenders.None(_wide.Where(file => !_before.Contains(Path.GetFileName(file.File))).Select(file => $"{file.File}: {file.Lines}"));

    [Theory]
    [InlineData(140, 0, 0)]
    [InlineData(141, 0, 1)]
    [InlineData(141, 300, 2)]
    public void WideLine_IsTold_FromOneThatFits(int first, int second, int wide) => Assert.Equal(wide, Wide($"{new string('ä', first)}\r\n{new string('x', second)}\n"));

    private static int Wide(string text) => text.Split('\n').Count(line => line.TrimEnd('\r').Length > Columns);
}
