using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.House;

/// <summary>What holds for every page, read from the sources; what only a browser sees is in tests/Browser.</summary>
public sealed partial class PageRules
{
    private static readonly (string File, string Text)[] _pages =
    [
        .. Repository.Under("src/Web", ".razor").Where(file => !file.Contains("/Letters/", StringComparison.Ordinal))
            .Select(file => (file, Repository.Read(file))),
    ];

    /// <summary>Of KERN we ship what tools/kern/build.mjs names; a class of another component would do nothing.</summary>
    [Fact]
    public void ClassesOfKern_AreShipped()
    {
        var shipped = Class().Matches(Repository.Read("src/Web/Styles/kern.css")).Select(found => found.Value).ToHashSet(StringComparer.Ordinal);
        Offenders.None(_pages.SelectMany(page => Class().Matches(page.Text).Where(found => !shipped.Contains(found.Value) && !IsBegun(page.Text, found))
            .Select(found => $"{page.File}: {found.Value}")));
    }

    /// <summary>Refused by our own Content-Security-Policy: no style, no code within a page.</summary>
    [Fact]
    public void Pages_HoldNoStyleAndNoCode() =>
        Offenders.None(_pages.Where(page => Inline().IsMatch(page.Text)).Select(page => page.File));

    /// <summary>On a phone each value stands below its heading, and only data-head tells it.</summary>
    [Fact]
    public void CellsOfWideTables_NameTheirHeading() => Offenders.None(_pages.Where(page => WithoutHead(page.Text)).Select(page => page.File));

    /// <summary>A form that is not ours carries no token.</summary>
    [Fact]
    public void Forms_AreOurs() => Offenders.None(
        _pages.Where(page => page.File != "src/Web/Forms/Form.razor" && Post().IsMatch(page.Text)).Select(page => page.File));

    [Theory]
    [InlineData("<table class=\"wide\"><tr><td data-head=\"A\">x</td></tr></table><table><td>y</td></table>", false)]
    [InlineData("<table class=\"wide items\"><tr><td data-head=\"A\">x</td><td>y</td></tr></table>", true)]
    public void Cell_WithoutHeading_IsFound(string page, bool found) => Assert.Equal(found, WithoutHead(page));

    private static bool WithoutHead(string text) => Wide().Matches(text).Any(table => Cell().IsMatch(table.Value));

    /// <summary>"kern-alert--@Kind"</summary>
    private static bool IsBegun(string text, Match found) => found.Index + found.Length < text.Length && text[found.Index + found.Length] is '-' or '{' or '@';

    [GeneratedRegex("kern-[a-z]+(?:(?:-|__|--)[a-z0-9]+)*")]
    private static partial Regex Class();

    [GeneratedRegex("\\sstyle=\"|<style|<script(?! src=\"@)|\\son[a-z]+=\"")]
    private static partial Regex Inline();

    [GeneratedRegex("<table class=\"wide.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Wide();

    [GeneratedRegex("<td(?![^>]*data-head)")]
    private static partial Regex Cell();

    [GeneratedRegex("<form[^>]*method=\"post\"")]
    private static partial Regex Post();
}
