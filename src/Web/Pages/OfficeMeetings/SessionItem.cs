using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Pages.OfficeMeetings;

/// <summary>An item of an agenda while the meeting is held, with what is recorded of it.</summary>
/// <param name="Key">Of the item.</param>
/// <param name="Number">"8.1"; null while it has none.</param>
/// <param name="Title">One line.</param>
/// <param name="Public">False: in the non-public part.</param>
/// <param name="Out">Why it is not dealt with; null: it is.</param>
/// <param name="Motions">In the order of the item.</param>
/// <param name="Reports">Reports of the administration under it, German.</param>
public sealed record SessionItem(
    string Key, string? Number, string Title, bool Public, string? Out, ImmutableArray<SessionMotion> Motions,
        ImmutableArray<string> Reports)
{
    /// <summary>At least one of its motions waits for its result.</summary>
    public bool Waits => Motions.Any(motion => motion.CanRecord);

    /// <summary>"TOP 8.1: Sozialräume"</summary>
    public string Called => $"{(Number is null ? "Punkt ohne Nummer" : $"TOP {Number}")}: {Title}";
}

/// <summary>A motion of an item.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Title">One line.</param>
/// <param name="Factions">Names of those who filed it.</param>
/// <param name="Reference">Drucksache or null.</param>
/// <param name="Recorded">"beschlossen (Abstimmung: …)"; null: nothing yet.</param>
/// <param name="Asked">What does not add up in it, German.</param>
/// <param name="CanRecord">Its result can be recorded now.</param>
public sealed record SessionMotion(
    MotionId Id, string Title, string Factions, string? Reference, string? Recorded, ImmutableArray<string> Asked, bool CanRecord);

/// <summary>How many of a faction are there.</summary>
/// <param name="Faction">Its key.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Seats">As many as it has.</param>
/// <param name="Present">0 to <paramref name="Seats"/>.</param>
public sealed record PresentFaction(string Faction, string Name, int Seats, int Present);
