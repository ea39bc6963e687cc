using System.Net;
using System.Text.RegularExpressions;
using Wiedervorlage.Functions.Tests.Minutes;

namespace Wiedervorlage.Functions.Tests.Office;

/// <summary>A page as it came: its words, links and forms.</summary>
internal sealed partial class VisitedPage(int status, string address, string html)
{
    public int Status => status;

    public string Address => address;

    public string Html => html;

    /// <summary>What a person reads, in one line.</summary>
    public string Text => Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(Head().Replace(html, " "), " ")), " ");

    /// <summary>Where the link with these words, or this label, leads. The first of several.</summary>
    public string Link(string words) => Links().Matches(html).Where(link => Reads(link).StartsWith(words, StringComparison.Ordinal))
        .Select(link => WebUtility.HtmlDecode(link.Groups["to"].Value)).FirstOrDefault()
        ?? throw new InvalidOperationException($"No link „{words}“ on {address}: {string.Join(" | ", Links().Matches(html).Select(Reads))}");

    public bool HasButton(string words) => Buttons().Any(one => one.Reads == words);

    /// <summary>The form whose button has these words, or this label, with what pressing it sends.</summary>
    public VisitedForm Form(string button)
    {
        var found = Buttons().FirstOrDefault(one => one.Reads == button);
        if (found.Form is null)
            throw new InvalidOperationException($"No button „{button}“ on {address}: {string.Join(" | ", Buttons().Select(one => one.Reads))}\n{Text}");
        var fields = HtmlForm.Of(found.Form);
        if (Attribute(found.Button, "name") is { Length: > 0 } name) fields.Add(new(name, Attribute(found.Button, "value") ?? ""));
        var open = found.Form[..(found.Form.IndexOf('>', StringComparison.Ordinal) + 1)];
        return new(Attribute(open, "action") ?? address, open.Contains("method=\"post\"", StringComparison.Ordinal), fields);
    }

    private IEnumerable<(string Form, string Button, string Reads)> Buttons() =>
        from form in Forms().Matches(html)
        from button in Button().Matches(form.Value)
        select (form.Value, button.Value, Attribute(button.Groups["open"].Value, "aria-label") is { Length: > 0 } label ? label
            : Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(button.Value, " ")), " ").Trim());

    private static string Reads(Match link) => Attribute(link.Value, "aria-label") is { Length: > 0 } label ? label
        : Blanks().Replace(WebUtility.HtmlDecode(Tag().Replace(link.Value, " ")), " ").Trim();

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("<a\\s[^>]*href=\"(?<to>[^\"]*)\".*?</a>", RegexOptions.Singleline)]
    private static partial Regex Links();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("(?<open><button[^>]*>).*?</button>", RegexOptions.Singleline)]
    private static partial Regex Button();
}

/// <summary>What a browser would send.</summary>
internal sealed record VisitedForm(string Action, bool Posts, List<KeyValuePair<string, string>> Fields);
