using System.Globalization;
using System.Text.Json;
using Wiedervorlage.Core.Minutes.Documents;

namespace Wiedervorlage.Documents;

/// <summary>The whole minutes of this folder, each with what must be read in it. Made by make.py.</summary>
internal sealed record WholeMinutes(string Name, ExpectedHead Head, ImmutableArray<ExpectedItem> Items)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    public static ImmutableArray<string> Names { get; } = ["allris", "sessionnet", "sdnet", "rubin", "untitled", "letters"];

    public static WholeMinutes Of(string name)
    {
        var expected = JsonSerializer.Deserialize<Expected>(System.IO.File.ReadAllText(Path($"{name}.json")), _json)!;
        return new(name, expected.Head, expected.Items);
    }

    public static byte[] File(string file) => System.IO.File.ReadAllBytes(Path(file));

    /// <summary>Everything that was read otherwise than it stands in the document; what is null where it should not be is told apart.</summary>
    public (List<string> Wrong, List<string> Unknown) Compare(MinutesDocument read)
    {
        var (wrong, unknown) = (new List<string>(), new List<string>());
        Check("", "body", Head.Body, read.Head.Body);
        Check("", "date", Head.Date, read.Head.Date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        Check("", "begin", Head.Begin, read.Head.Begin?.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        Check("", "end", Head.End, read.Head.End?.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        if (read.Items.Length != Items.Length) wrong.Add($"{read.Items.Length} items instead of {Items.Length}: {string.Join(", ", read.Items.Select(item => item.Number ?? item.Title))}");
        foreach (var (item, found) in Items.Zip(read.Items))
        {
            var at = item.Number ?? item.Title;
            Check(at, "number", item.Number, found.Number);
            Check(at, "title", Plain(item.Title), Plain(found.Title ?? ""));
            Check(at, "public", item.Public.ToString(), found.Public?.ToString());
            Check(at, "reference", item.Reference, found.Reading.Reference);
            Check(at, "result", item.Result, found.Reading.Result?.ToString().ToLowerInvariant());
            var totals = found.Reading.Ballots.LastOrDefault()?.Totals;
            Check(at, "vote", Vote(item.Vote?.Select(number => (int?)number)), totals is null or { Yes: null, No: null, Abstain: null } ? null : Vote([totals.Yes, totals.No, totals.Abstain]));
        }
        return (wrong, unknown);

        void Check(string at, string what, string? expected, string? found)
        {
            if (found == expected) return;
            (found is null ? unknown : wrong).Add($"{Name} {at} {what}: {found ?? "null"} instead of {expected ?? "null"}");
        }
    }

    private static string? Vote(IEnumerable<int?>? numbers) => numbers is null ? null : string.Join(':', numbers.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "?"));

    private static string Plain(string title) => new([.. title.Where(char.IsLetterOrDigit)]);

    private static string Path(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Wiedervorlage.slnx"))) folder = folder.Parent!;
        return System.IO.Path.Combine(folder.FullName, "tests", "Documents", file);
    }

    private sealed record Expected(ExpectedHead Head, ImmutableArray<ExpectedItem> Items);
}

internal sealed record ExpectedHead(string? Body, string? Date, string? Begin, string? End);

/// <summary><paramref name="Vote"/> is yes, no, abstentions.</summary>
internal sealed record ExpectedItem(string? Number, string Title, bool Public, string? Reference, string? Result, ImmutableArray<int>? Vote);
