using Wiedervorlage.Core.Minutes.Words;

namespace Wiedervorlage.Core.Minutes.Votes;

/// <summary>What one recogniser has found of a vote.</summary>
internal sealed class VotesFound
{
    private Dictionary<VoteWord, int?> _numbers = [];

    public List<ReadVote> Rows { get; } = [];

    public List<string> Warnings { get; } = [];

    /// <summary>Names behind a number: "17 (11 SPD, 4 CDU)".</summary>
    public List<(VoteWord Kind, string List)> Lists { get; } = [];

    /// <summary>Lines within the vote that say something else: used up, but not understood.</summary>
    public List<string> Strange { get; } = [];

    /// <summary>The labels whose names are all there.</summary>
    public HashSet<VoteWord> Complete { get; } = [];

    public ReadTotals Totals => new(Of(VoteWord.Yes), Of(VoteWord.No), Of(VoteWord.Abstain), Of(VoteWord.Biased));

    /// <summary>None of the labels lacks its number.</summary>
    public bool IsWhole => _numbers.Values.All(number => number is not null);

    public bool HasTotals => _numbers.Count > 0;

    public int? Of(VoteWord kind) => _numbers.GetValueOrDefault(kind);

    /// <summary>A second number for the same label makes both uncertain.</summary>
    public void Set(VoteWord kind, int? number)
    {
        if (_numbers.TryAdd(kind, number) || _numbers[kind] == number) return;
        _numbers[kind] = null;
        Warnings.Add("Zu einer Angabe stehen zwei verschiedene Zahlen da.");
    }

    public void Miss(VoteToken label)
    {
        if (!label.IsColumn) return;
        _numbers.TryAdd(label.Kind, null);
        Warnings.Add($"{label.Text}: Die Zahl dazu fehlt oder ist nicht eindeutig.");
    }

    /// <summary>"Rest Ja-Stimmen": nobody has counted them.</summary>
    public void Rest(VoteToken label)
    {
        _numbers.TryAdd(label.Kind, null);
        Warnings.Add($"{label.Text}: „Rest“ ist nicht ausgezählt.");
    }

    /// <summary>The numbers stand there, but not certainly in this order.</summary>
    public void Doubt(string warning)
    {
        _numbers = _numbers.ToDictionary(pair => pair.Key, pair => pair.Key is VoteWord.Yes or VoteWord.No ? null : pair.Value);
        Warnings.Add(warning);
    }
}
