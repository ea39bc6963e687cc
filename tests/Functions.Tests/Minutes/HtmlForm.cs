using System.Net;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Functions.Tests.Minutes;

/// <summary>The fields of a page as a browser would send them back untouched.</summary>
internal static partial class HtmlForm
{
    public static List<KeyValuePair<string, string>> Of(string html)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (Match field in Field().Matches(html))
        {
            var open = field.Groups["open"].Value;
            if (Attribute(open, "name") is not { } name) continue;
            var type = Attribute(open, "type");
            if (type is "submit" or "file" || (type is "checkbox" or "radio" && !Checked().IsMatch(open))) continue;
            if (field.Groups["tag"].Value == "select" && !Option().IsMatch(field.Groups["inner"].Value)) continue;
            var value = field.Groups["tag"].Value switch
            {
                "textarea" => WebUtility.HtmlDecode(field.Groups["inner"].Value),
                "select" => Option().Matches(field.Groups["inner"].Value) is var options && options.FirstOrDefault(one => one.Value.Contains(" selected", StringComparison.Ordinal)) is { } chosen ? Attribute(chosen.Value, "value") ?? "" : Attribute(options[0].Value, "value") ?? "",
                _ => Attribute(open, "value") ?? "",
            };
            fields.Add(new(name, value));
        }
        return fields;
    }

    public static List<KeyValuePair<string, string>> With(this List<KeyValuePair<string, string>> fields, string name, string value) => [.. fields.Where(one => one.Key != name), new(name, value)];

    private static string? Attribute(string tag, string name) => Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex(@"(?<open><(?<tag>input)\b[^>]*>)|(?<open><(?<tag>textarea|select)\b[^>]*>)(?<inner>.*?)</(?:textarea|select)>", RegexOptions.Singleline)]
    private static partial Regex Field();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Option();

    [GeneratedRegex(@"\bchecked\b")]
    private static partial Regex Checked();
}
