using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Resolutions;

/// <summary>All public resolutions, the latest decision first.</summary>
public sealed class Register
{
    private readonly ImmutableArray<Row> _rows;

    /// <param name="all">In whatever order, each once.</param>
    public Register(IEnumerable<Resolution> all)
    {
        _rows =
        [
            .. all.OrderByDescending(one => one.On).ThenBy(one => one.Reference ?? "", StringComparer.Ordinal)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => new Row(one, PlainWords.Of($"{one.Reference} {one.Subject} {one.Source}"))),
        ];
        Choices = new(
            [.. _rows.Select(row => row.One.Body)], [.. _rows.Where(row => row.One.Unit is not null).Select(row => row.One.Unit!.Value)],
            [.. _rows.Select(row => row.One.On.Year)]);
    }

    /// <summary>What its filters offer.</summary>
    public ResolutionChoices Choices { get; }

    /// <summary>Each.</summary>
    public IEnumerable<Resolution> All => _rows.Select(row => row.One);

    /// <summary>Those that are asked for, and how many stand at what, whatever state is asked for.</summary>
    public Found Find(ResolutionQuery query, LocalDate today)
    {
        var there = _rows.Where(row => Takes(row, query)).Select(row => (row.One, Light: row.One.Light(today))).ToArray();
        return new(
            [.. there.Where(one => query.State is null || one.Light == query.State).Select(one => one.One)],
            there.CountBy(one => one.Light).ToImmutableSortedDictionary(), there.Length);
    }

    private static bool Takes(Row row, ResolutionQuery query) =>
        (query.Body is not { } body || row.One.Body == body) && (query.Unit is not { } unit || row.One.Unit == unit)
        && (query.Year is not { } year || row.One.On.Year == year) && (!query.LacksText || row.One.LacksText)
        && query.Words.All(word => row.Words.Contains(word, StringComparison.Ordinal));

    private sealed record Row(Resolution One, string Words);
}

/// <summary>What was found.</summary>
/// <param name="All">In order.</param>
/// <param name="Lights">How many of those that the other filters leave stand at what; none: not in it.</param>
/// <param name="InAllStates">How many the other filters leave.</param>
public sealed record Found(ImmutableArray<Resolution> All, ImmutableSortedDictionary<WorkLight, int> Lights, int InAllStates)
{
    /// <summary>Nothing.</summary>
    public static Found Nothing { get; } = new([], ImmutableSortedDictionary<WorkLight, int>.Empty, 0);
}
