using System.Text.Encodings.Web;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wiedervorlage.Core.Minutes.Excerpts;
using Wiedervorlage.Core.Minutes.Items;
using Wiedervorlage.Core.Motions;
using Wiedervorlage.Functions.Inbound.Attachments;
using Wiedervorlage.Functions.Minutes;
using Wiedervorlage.Web.Frame;
using Wiedervorlage.Web.Pages;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>Reading our own excerpt gives back what was entered, by way of the page and of the Word document.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Html_ReadAgain_IsWhatWasEntered() => Prop.ForAll(Generated.Excerpts.ToArbitrary(), excerpt => Equal(excerpt, Html(excerpt))).QuickCheckThrowOnFailure();

    [Fact]
    public void Docx_ReadAgain_IsWhatWasEntered() =>
        Prop.ForAll(Generated.Excerpts.ToArbitrary(), excerpt => Equal(excerpt, DocxText.Of(ExcerptDocument.Write(excerpt)))).QuickCheckThrowOnFailure();

    /// <summary>Found by the property above: the remark that the text is missing was read as the last words of the discussion.</summary>
    [Fact]
    public void MissingText_BelowADiscussion_IsNoWordOfIt()
    {
        var any = Generated.Excerpts.Sample(1).First();
        var lacking = any.Main with
        {
            Result = ReadingResult.AdoptedAmended, Discussion = "Im Übrigen bleibt es dabei.", ResolutionText = null, LacksText = true, Ballots = [],
        };
        var amended = any with { Motions = [lacking] };

        Equal(amended, Html(amended));
        Equal(amended, DocxText.Of(ExcerptDocument.Write(amended)));
    }

    internal static string Html(Excerpt excerpt)
    {
        using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddSingleton(new PageFiles(new City(), null))
            .BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ExcerptPage>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ExcerptPage.Excerpt)] = excerpt }))).ToHtmlString()).GetAwaiter().GetResult();
    }

    private static void Equal(Excerpt excerpt, string page)
    {
        var (entered, read) = (Entered.Of(excerpt), Entered.Of(MinutesReader.Read(page)));
        if (entered != read) throw new InvalidOperationException($"Entered:\n{entered}\n\nRead:\n{read}\n\nPage:\n{page}");
    }
}
