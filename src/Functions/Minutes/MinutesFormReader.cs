using System.Text.RegularExpressions;
using Wiedervorlage.Web.Pages.Minutes;

namespace Wiedervorlage.Functions.Minutes;

/// <summary>The form as it was sent; nothing is checked here.</summary>
internal static partial class MinutesFormReader
{
    private const int Most = 200;

    public static MinutesForm Of(IFormCollection form) => new(
        FormId().IsMatch(form["id"].ToString()) ? form["id"].ToString() : MinutesPrefill.NewId(),
        Text(form, "meeting"), Text(form, "item"), Text(form, "read"),
        [.. Each(form, "m", "id").Select(key => new MotionFields(
            Text(form, $"{key}.id")!, Text(form, $"{key}.take") is not null, Text(form, $"{key}.result"), Text(form, $"{key}.target"), Text(form, $"{key}.occasion"), Text(form, $"{key}.expectedOn"),
            Text(form, $"{key}.resolution"), Text(form, $"{key}.leadUnit"), Text(form, $"{key}.note"))
            {
                TextLater = Text(form, $"{key}.textLater") is not null,
            })],
        [.. Each(form, "b", "matter").Select(key => Ballot(form, key))],
        [.. Each(form, "d", "cadence").Select(key => new DutyFields(
            Text(form, $"{key}.decision"), Text(form, $"{key}.motion"), Text(form, $"{key}.what"), Text(form, $"{key}.item"), Text(form, $"{key}.cadence"), Text(form, $"{key}.everyMonths"),
            Text(form, $"{key}.dueOn"), Text(form, $"{key}.unit"), Text(form, $"{key}.basis"), Text(form, $"{key}.sentence")))],
        [.. form["unread"].Where(text => !string.IsNullOrEmpty(text)).Select(text => text!)]);

    private static BallotFields Ballot(IFormCollection form, string key) => new(
        Text(form, $"{key}.motion"), Text(form, $"{key}.subject"), Text(form, $"{key}.matter"), Text(form, $"{key}.resultText"),
        Text(form, $"{key}.yes"), Text(form, $"{key}.no"), Text(form, $"{key}.abstain"), Text(form, $"{key}.biased"),
        [.. Each(form, $"{key}.r", "faction").Select(row => new VoteFields(
            Text(form, $"{row}.label"), Text(form, $"{row}.faction"), Text(form, $"{row}.yes"), Text(form, $"{row}.no"), Text(form, $"{row}.abstain"), Text(form, $"{row}.biased"),
            Text(form, $"{row}.absent") is not null, Text(form, $"{row}.said")))],
        [.. form[$"{key}.warning"].Where(text => !string.IsNullOrEmpty(text)).Select(text => text!)]);

    private static IEnumerable<string> Each(IFormCollection form, string start, string always) =>
        Enumerable.Range(0, Most).Select(at => $"{start}{at}").TakeWhile(key => form.ContainsKey($"{key}.{always}"));

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex FormId();
}
