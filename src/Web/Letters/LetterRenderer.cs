using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Wiedervorlage.Web.Letters;

/// <summary>Renders letters to the two bodies of a mail. Needs <c>HtmlEncoder.Create(UnicodeRanges.All)</c> registered, or umlauts become entities.</summary>
public sealed class LetterRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The plain and the HTML version.</summary>
    public async Task<(string Text, string Html)> RenderAsync(Letter letter)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LetterHtml.Letter)] = letter });
            return (await renderer.RenderComponentAsync<LetterHtml>(parameters)).ToHtmlString();
        });
        return (LetterText.Write(letter), html);
    }
}
