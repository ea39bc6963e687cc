namespace Wiedervorlage.Web.Pages.House;

/// <summary>A body, faction or unit in the overview.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">As it is called today.</param>
/// <param name="Facts">Address, seats, rules: German, each a phrase.</param>
/// <param name="MayChange">The visitor may.</param>
public sealed record HouseRow(string Id, string Name, ImmutableArray<string> Facts, bool MayChange);

/// <summary>How something stood from a day on.</summary>
public sealed record HouseVersion(LocalDate From, ImmutableArray<string> Facts);

/// <summary>The kinds of master data, as addresses name them.</summary>
public static class HouseKinds
{
    /// <summary>Gremien</summary>
    public const string Bodies = "gremien";

    /// <summary>Fraktionen</summary>
    public const string Factions = "fraktionen";

    /// <summary>Stellen</summary>
    public const string Units = "stellen";
}
