namespace Wiedervorlage.Core.Imports;

/// <summary>A column that a kind of file may have.</summary>
/// <param name="Name">Its German heading.</param>
/// <param name="Needed">True if the file is not understood without it.</param>
/// <param name="Meaning">German, for the page that explains the file.</param>
/// <param name="Example">What may stand in it.</param>
public sealed record Column(string Name, bool Needed, string Meaning, string Example)
{
    /// <summary>Other headings that mean the same.</summary>
    public ImmutableArray<string> AlsoCalled { get; init; } = [];

    /// <summary>The API's name for it: what a rule of master data complains about.</summary>
    public string? Field { get; init; }

    /// <summary>Whether a heading means this column; case, blanks, hyphens and the way umlauts are written do not matter.</summary>
    public bool IsCalled(string heading) => Plain(heading) is var plain && (plain == Plain(Name) || AlsoCalled.Any(name => Plain(name) == plain) || (Field is not null && plain == Plain(Field)));

    internal static string Plain(string text) => string.Concat(text.ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
        .Where(char.IsLetterOrDigit));
}
