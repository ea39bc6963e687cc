using Wiedervorlage.Core.Bodies;

namespace Wiedervorlage.Core.Imports;

/// <summary>The plan while it is being made: what is stored, and on top of it what the rows so far would make of it.</summary>
internal sealed class Draft(KnownData known)
{
    private readonly ImmutableArray<PlannedChange>.Builder _changes = ImmutableArray.CreateBuilder<PlannedChange>();
    private readonly List<ImportProblem> _notes = [];
    private int _unchanged;

    public KnownData Known => known;

    public Dictionary<string, Dated<Body>> Bodies { get; } = known.Bodies.ToDictionary(body => body.Versions[0].Value.Id.Value);

    public Dictionary<string, Dated<Faction>> Factions { get; } = known.Factions.ToDictionary(faction => faction.Versions[0].Value.Id.Value);

    public Dictionary<string, Dated<Unit>> Units { get; } = known.Units.ToDictionary(unit => unit.Versions[0].Value.Id.Value);

    public List<ImportProblem> Problems { get; } = [];

    public void Change(int line, bool isNew, string what, ImportChange change) => _changes.Add(new(line, isNew, what, change));

    public void Unchanged(int rows = 1) => _unchanged += rows;

    public void Note(int line, string? column, string? value, string note) => _notes.Add(new(line, column, value, note));

    /// <summary>Sets a version from a date on. Without a date it holds from today, unless today's version says so already. <paramref name="rows"/> of the file say it.</summary>
    public void Set<T>(Dictionary<string, Dated<T>> all, string id, T value, LocalDate? validFrom, Func<T, T, bool> same, Action<LocalDate, T?, bool> change, int rows = 1) where T : class
    {
        var dated = all.GetValueOrDefault(id);
        var from = validFrom ?? known.Today;
        var exact = dated?.Versions.FirstOrDefault(version => version.ValidFrom == from)?.Value;
        if (dated is not null && same(exact ?? (from >= dated.Versions[0].ValidFrom ? dated.On(from) : value), value) && (exact is not null || from >= dated.Versions[0].ValidFrom))
        {
            Unchanged(rows);
            return;
        }
        all[id] = dated?.With(from, value) ?? Dated<T>.From(from, value);
        change(from, exact, dated is null);
    }

    public ImportPlan Plan(int rows) => new(rows, _changes.ToImmutable(), _unchanged, [.. Problems.OrderBy(problem => problem.Line)], [.. _notes.OrderBy(note => note.Line)]);
}
