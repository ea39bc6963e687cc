namespace Wiedervorlage.Core.Bodies;

/// <summary>
/// Master data with valid-from dates (inclusive): what holds on a date is the version with the latest <c>ValidFrom</c> on or before it.
/// Versions are kept sorted; setting one for a date that has one replaces it.
/// </summary>
public sealed record Dated<T>(ImmutableArray<DatedVersion<T>> Versions) where T : notnull
{
    /// <summary>The version that holds on <paramref name="on"/>; before the first one, the first one (an old resolution may be older than the record of its body).</summary>
    public T On(LocalDate on) => (Versions.LastOrDefault(version => version.ValidFrom <= on) ?? Versions[0]).Value;

    /// <summary>The same data with <paramref name="value"/> holding from <paramref name="validFrom"/> on.</summary>
    public Dated<T> With(LocalDate validFrom, T value) =>
        new([.. Versions.Where(version => version.ValidFrom != validFrom).Append(new(validFrom, value)).OrderBy(version => version.ValidFrom)]);

    /// <summary>A part of the data, with the same dates.</summary>
    public Dated<TPart> Select<TPart>(Func<T, TPart> part) where TPart : notnull =>
        new([.. Versions.Select(version => new DatedVersion<TPart>(version.ValidFrom, part(version.Value)))]);

    /// <summary>Data that has one version so far.</summary>
    public static Dated<T> From(LocalDate validFrom, T value) => new([new(validFrom, value)]);
}

/// <summary>One version and the first day on which it holds.</summary>
public sealed record DatedVersion<T>(LocalDate ValidFrom, T Value);
