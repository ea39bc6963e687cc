using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Functions.Tests.House;
using Wiedervorlage.Web.Letters;
using Wiedervorlage.Web.Letters.Delivery;

namespace Wiedervorlage.Functions.Tests.Letters;

/// <summary>
/// Every kind of mail as people get it: Golden/*.txt (with its subject), *.html and *.ics (its folded lines joined). They are read, not only compared. After a change that is meant, the variable
/// GOLDEN=write has these tests write the files anew; then look at what changed.
/// </summary>
public sealed class GoldenTests
{
    private const string Folder = "tests/Functions.Tests/Letters/Golden";

    public static TheoryData<string> Names => [.. Sample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Letter_ReadsAsItStandsInItsFile(string name)
    {
        var sample = Sample.All.Single(one => one.Name == name);
        var (text, html) = await RenderAsync(sample.Letter);
        Same($"{name}.txt", $"Betreff: {sample.Letter.Subject}\n\n{text}");
        Same($"{name}.html", html);
        if (sample.Dates is { } dates) Same($"{name}.ics", Encoding.UTF8.GetString(Convert.FromBase64String(dates.Base64)).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeputysCopy_ReadsAsItStandsInItsFile()
    {
        var (text, html) = await RenderAsync(Sample.All.Single(one => one.Name == "reminder").Letter);
        var copy = DeputyCopy.Of(text, html);
        Same("reminder-deputy.txt", copy.Text);
        Same("reminder-deputy.html", copy.Html);
    }

    [Fact]
    public void EveryKindOfMail_HasItsLetter() => Offenders.None(Enum.GetValues<MailKind>().Except(Sample.All.Select(sample => sample.Kind)).Select(kind => kind.ToString()));

    [Fact]
    public void EveryFile_IsOfALetter() => Offenders.None(
        Repository.Files.Where(file => file.StartsWith($"{Folder}/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>().Distinct()
            .Except([.. Sample.All.Select(sample => sample.Name), "reminder-deputy"]));

    [Fact]
    public async Task Html_OutlookAndPhones_CanReadIt()
    {
        foreach (var sample in Sample.All)
        {
            var (_, html) = await RenderAsync(sample.Letter);
            Assert.All(["flex", "grid", "<style", "<div", "class=", "position:", "<script", "http-equiv"], not => Assert.DoesNotContain(not, html, StringComparison.OrdinalIgnoreCase));
            Assert.Contains("<!--[if mso]>", html, StringComparison.Ordinal);
            Assert.Contains("name=\"viewport\"", html, StringComparison.Ordinal);
        }
    }

    private static async Task<(string Text, string Html)> RenderAsync(Letter letter)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        return await new LetterRenderer(services, NullLoggerFactory.Instance).RenderAsync(letter);
    }

    private static void Same(string file, string content)
    {
        var path = Path.Combine(Repository.Root, Folder, file);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write") File.WriteAllText(path, content);
        Assert.True(File.Exists(path), $"{Folder}/{file} is not there: GOLDEN=write writes it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), content);
    }
}
