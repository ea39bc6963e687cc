namespace Wiedervorlage.Functions.Tests.Intake;

/// <summary>Counts what came of mails against what must come of them.</summary>
internal sealed class CaseScore
{
    private readonly List<string> _wrong = [];
    private int _filed;
    private int _waits;
    private int _needless;
    private int _unnamed;
    private int _right;
    private int _empty;
    private int _false;

    public int FiledWrongly { get; private set; }

    /// <summary>Mails that did not come out as they must.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public string Line => $"filed rightly {_filed}, waits rightly {_waits}, filed wrongly {FiledWrongly}, waits needlessly {_needless}, without its reason {_unnamed}; fields right {_right}, empty {_empty}, wrong {_false}";

    public void Add(string name, string state, IReadOnlyDictionary<string, string> expected, CaseOutcome outcome)
    {
        var reasons = string.Join(" ", outcome.Reasons);
        if (outcome.State == "filed" && state != "filed") { FiledWrongly++; _wrong.Add($"{name}: FILED WRONGLY as {outcome.Filing!.Content.Title}"); }
        else if (outcome.State == "filed") Filed(name, expected, outcome);
        else if (state == "filed" && !IsAllowed(expected, reasons)) { _needless++; _wrong.Add($"{name}: waits needlessly: {reasons}"); }
        else if (state == "auto" && outcome.State != "auto") { _unnamed++; _wrong.Add($"{name}: not seen as a program's: {reasons}"); }
        else if (state == "waits" && expected.GetValueOrDefault("mention") is { } word && !Names(reasons, word)) { _unnamed++; _waits++; _wrong.Add($"{name}: waits without naming {word}: {reasons}"); }
        else if (expected.GetValueOrDefault("public") == "false" && outcome.Draft is { Public: true }) { _false++; _wrong.Add($"{name}: counts as public"); }
        else _waits++;
    }

    private void Filed(string name, IReadOnlyDictionary<string, string> expected, CaseOutcome outcome)
    {
        var content = outcome.Filing!.Content;
        var before = _false + _empty;
        foreach (var (field, value) in expected)
        {
            var read = field switch
            {
                "title" => content.Title, "resolution" => content.ResolutionText, "reasons" => content.Reasons, "body" => outcome.Filing.Body.Value, "meeting" => content.Wished?.Value ?? "-",
                "kind" => char.ToLowerInvariant(content.Kind.ToString()[0]) + content.Kind.ToString()[1..], "factions" => string.Join(",", content.Factions.Select(one => one.Value)),
                "public" => content.Public ? "true" : "false", "relates" => content.RelatesTo is { Value: "m-cdu" } ? "0067/2026" : "-", _ => null,
            };
            if (read is null) continue;
            if (Same(read, value)) _right++;
            else if (read.Length == 0) { _empty++; _wrong.Add($"{name}: {field} is empty"); }
            else { _false++; _wrong.Add($"{name}: {field} is “{read}”, not “{value}”"); }
        }
        // A field that is false makes the filing a wrong one only where it is another motion, body, faction, or made public.
        if (_false + _empty == before) _filed++;
    }

    private static bool IsAllowed(IReadOnlyDictionary<string, string> expected, string reasons) =>
        expected.GetValueOrDefault("alt") is { } alt && (alt == "waits" || Names(reasons, alt["waits ".Length..]));

    private static bool Names(string reasons, string word) => reasons.Contains(word, StringComparison.OrdinalIgnoreCase) || (word == "smime" && reasons.Contains("S/MIME", StringComparison.Ordinal));

    private static bool Same(string one, string other) =>
        string.Join(' ', one.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) .Replace('„', '"').Replace('“', '"') == string.Join(' ', other.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('„', '"').Replace('“', '"');
}
