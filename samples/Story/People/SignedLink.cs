using System.Net;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Story.People;

/// <summary>Follows the link in a mail as a browser does: opens the page, fills in its form, sends it. Nobody is signed in.</summary>
internal static partial class SignedLink
{
    /// <summary>The first link in the text that leads to a page with a form to send.</summary>
    public static async Task AnswerAsync(City city, string mailText, string kind, string text)
    {
        foreach (Match link in Link().Matches(mailText))
        {
            var address = new Uri(link.Value);
            var page = await city.Api.SendAsync(HttpMethod.Get, address.PathAndQuery.TrimStart('/'), () => null, asOffice: false);
            if (!page.IsSuccess || Form().Match(page.Body) is not { Success: true } form) continue;
            var action = WebUtility.HtmlDecode(Action().Match(form.Value) is { Success: true } named ? named.Groups[1].Value : "");
            var target = action.Length == 0 ? address : new Uri(address, action);
            var fields = Hidden(form.Value);
            (fields["kind"], fields["text"]) = (kind, text);
            var answer = await city.Api.SendAsync(HttpMethod.Post, target.PathAndQuery.TrimStart('/'), () => new FormUrlEncodedContent(fields), asOffice: false);
            if (answer.Status is >= 200 and < 400) return;
            throw new StoryException($"Der Bericht über den Link wurde nicht angenommen: {answer.Status}");
        }
        throw new StoryException("In der Mail steht kein Link zu einem Formular.");
    }

    private static Dictionary<string, string> Hidden(string form) => Input().Matches(form)
        .Select(input => input.Value)
        .Where(input => input.Contains("hidden", StringComparison.Ordinal))
        .ToDictionary(input => Attribute(input, "name"), input => WebUtility.HtmlDecode(Attribute(input, "value")));

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex(@"https?://[^\s<>""')]+")]
    private static partial Regex Link();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<form[^>]*\\baction=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();
}
