using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// The items of a meeting: their place in the list decides, since <c>order</c> begins anywhere, has gaps and doubles. A heading says for
/// those below it whether they are public; an item of which nobody says so is not.
/// </summary>
internal static partial class AgendaReading
{
    public static ImmutableArray<SourceItem> Items(JsonElement meeting)
    {
        var (items, part) = (ImmutableArray.CreateBuilder<SourceItem>(), (bool?)null);
        foreach (var one in meeting.List("agendaItem", "agendaItems"))
        {
            if (one.ValueKind != JsonValueKind.Object || one.Flag("deleted") == true || SourceFields.IdOf(one) is not { } id) continue;
            var (number, name) = (one.Line("number"), one.Line("name", "title") ?? "ohne Titel");
            var kind = KindOf(one, number, name);
            if (kind == ItemKind.Heading && PartOf(number, name) is { } begins) part = begins;
            var (print, stamp) = SourcePrint.Of(one);
            items.Add(new(
                id, print, stamp, number, name, kind, one.Flag("public") ?? ByNumber(number) ?? part, one.Line("result"),
                    one.Text("consultation"),
                one.Text("web")));
        }
        return items.ToImmutable();
    }

    private static ItemKind KindOf(JsonElement item, string? number, string name)
    {
        if (Struck().IsMatch(name)) return ItemKind.Struck;
        var isLine = number is null or "A" or "B" || Part().IsMatch(name);
        return isLine && item.Field("consultation") is null && item.Field("result") is null ? ItemKind.Heading : ItemKind.Item;
    }

    private static bool? PartOf(string? number, string name) =>
        NonPublic().IsMatch(name) ? false : Public().IsMatch(name) ? true : number switch { "A" => true, "B" => false, _ => null };

    private static bool? ByNumber(string? number) => number is null ? null : number[0] switch
    {
        'Ö' or 'ö' when number.Any(char.IsAsciiDigit) => true,
        'N' or 'n' when number.Any(char.IsAsciiDigit) => false,
        _ => null,
    };

    /// <summary>
    /// "- abgesetzt -", "… (zurückgezogen)": at the end, or all that is left of the title. "vertagt" is a result, not a way off the agenda.
    /// </summary>
    [GeneratedRegex(
        @"(?:^|[-–(\[]\s*)(?:abgesetzt|zurückgezogen|entfällt|gestrichen|von der Tagesordnung (?:abgesetzt|genommen))\s*(?:[-–)\]]?\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Struck();

    [GeneratedRegex(
        @"^<.*>$|^(?:nicht\s?-?öffentliche|öffentliche)r? (?:sitzung|teil|sitzungsteil)\b|^(?:sitzungsteil|teil) (?:nicht\s?-?)?öffentlich",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"nicht\s?-?öffentlich", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NonPublic();

    [GeneratedRegex(@"\böffentlich", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Public();
}
