using System.Text.RegularExpressions;

namespace Wiedervorlage.Core.Imports;

/// <summary>Whose meeting an event is, when the whole file is not one body's: a category that names it, else its key, name or short name as a word of the summary.</summary>
internal static class CalendarBodies
{
    public static ImmutableArray<string> In(CalendarEntry entry, Draft draft)
    {
        var byCategory = Named(draft, name => entry.Categories.Any(category => Column.Plain(category) == Column.Plain(name)));
        return byCategory.IsEmpty ? Said(entry.Summary, draft) : byCategory;
    }

    /// <summary>"Ausschuss für Soziales und Bildung" is not also the "Ausschuss für Soziales": what a longer name has said is said.</summary>
    private static ImmutableArray<string> Said(string summary, Draft draft)
    {
        var found = new HashSet<string>();
        foreach (var (id, name) in Names(draft).OrderByDescending(one => one.Name.Length))
        {
            var without = Regex.Replace(summary, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}])", " ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            if (without != summary) found.Add(id);
            summary = without;
        }
        return [.. found];
    }

    private static ImmutableArray<string> Named(Draft draft, Func<string, bool> isIt) => [.. Names(draft).Where(one => isIt(one.Name)).Select(one => one.Id).Distinct()];

    private static IEnumerable<(string Id, string Name)> Names(Draft draft) =>
        draft.Bodies.SelectMany(body => body.Value.Versions.SelectMany(version => new[] { body.Key, version.Value.Name, version.Value.ShortName }).Distinct().Select(name => (body.Key, name)));
}
