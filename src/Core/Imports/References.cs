using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Imports;

/// <summary>What a cell means by a body, a faction or a unit: its key, its name, or a body's short name, as they are today or were once. An unknown or ambiguous one is a problem.</summary>
internal static class References
{
    private const int MostNamed = 30;

    public static BodyId? Body(this Row row, Column column, Draft draft) =>
        Find(row, column, "Dieses Gremium", draft.Bodies, body => [body.Name, body.ShortName]) is { } id ? new(id) : null;

    public static UnitId? Unit(this Row row, Column column, Draft draft) => Find(row, column, "Diese Stelle", draft.Units, unit => [unit.Name]) is { } id ? new(id) : null;

    public static FactionId? Faction(this Row row, Column column, Draft draft) =>
        Find(row, column, "Diese Fraktion", draft.Factions, faction => [faction.Name]) is { } id ? new(id) : null;

    /// <summary>Several factions in one cell, between commas, semicolons or bars.</summary>
    public static ImmutableArray<FactionId> Factions(this Row row, Column column, Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<FactionId>();
        foreach (var part in Parts(row.Text(column)))
        {
            if (Find(part, draft.Factions, faction => [faction.Name]) is [var id]) found.Add(new(id));
            else row.Problem(column, $"Diese Fraktion ist unbekannt: „{part}“.", Names(draft.Factions));
        }
        return found.ToImmutable();
    }

    public static IEnumerable<string> Parts(string? text) => (text ?? "").Split([',', ';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Find<T>(Row row, Column column, string what, Dictionary<string, Dated<T>> all, Func<T, IEnumerable<string>> names) where T : class
    {
        if (row.Needed(column) is not { } text) return null;
        var found = Find(text, all, names);
        if (found.Length == 1) return found[0];
        row.Problem(column, found.IsEmpty ? $"{what} ist unbekannt." : $"{what} ist nicht eindeutig: {string.Join(", ", found)}.", Names(all));
        return null;
    }

    private static ImmutableArray<string> Find<T>(string text, Dictionary<string, Dated<T>> all, Func<T, IEnumerable<string>> names) where T : class =>
        all.ContainsKey(text.ToLowerInvariant())
            ? [text.ToLowerInvariant()]
            : [.. all.Where(one => one.Value.Versions.Any(version => names(version.Value).Any(name => Column.Plain(name) == Column.Plain(text)))).Select(one => one.Key)];

    private static string Names<T>(Dictionary<string, T> all)
    {
        if (all.Count == 0) return "noch keine: zuerst einspielen";
        var named = string.Join(", ", all.Keys.Order(StringComparer.Ordinal).Take(MostNamed));
        return all.Count > MostNamed ? $"{named} und {all.Count - MostNamed} weitere" : named;
    }

    /// <summary>" ab 01.01.2026"</summary>
    public static string From(LocalDate validFrom) => $" ab {GermanDates.Of(validFrom)}";
}
