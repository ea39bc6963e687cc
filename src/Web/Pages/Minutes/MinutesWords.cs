using Wiedervorlage.Core.Duties;
using Wiedervorlage.Web.Forms;

namespace Wiedervorlage.Web.Pages.Minutes;

/// <summary>The fixed lists of the form, in German.</summary>
public static class MinutesWords
{
    /// <summary>Results of a reading.</summary>
    public static ImmutableArray<Choice> Results { get; } =
    [
        new("Adopted", "beschlossen"), new("AdoptedAmended", "geändert beschlossen"), new("Rejected", "abgelehnt"), new("Postponed", "vertagt, 1. Lesung"), new("Referred", "verwiesen"),
        new("Deferred", "zurückgestellt, abgesetzt"), new("Withdrawn", "zurückgezogen"), new("Settled", "erledigt"), new("Noted", "zur Kenntnis genommen"),
    ];

    /// <summary>What a vote was about.</summary>
    public static ImmutableArray<Choice> Matters { get; } =
        [new("Motion", "den Antrag"), new("Amendment", "eine Änderung"), new("Part", "einen Teil"), new("Procedural", "das Verfahren (1. Lesung, Vertagung …)")];

    /// <summary>How often something is reported.</summary>
    public static ImmutableArray<Choice> Cadences { get; } =
    [
        new("quarterly", "jedes Quartal"), new("halfYearly", "jedes Halbjahr"), new("yearly", "jedes Jahr"), new("everyMonths", "alle … Monate"), new("everyMeeting", "in jeder Sitzung"),
        new("nextMeeting", "in der nächsten Sitzung"), new("byDate", "bis zu einem Tag"), new("regular", "regelmäßig, Abstand offen"),
    ];

    /// <summary>What a duty rests on.</summary>
    public static ImmutableArray<Choice> Bases { get; } = [.. Enum.GetValues<Basis>().Select(basis => new Choice(basis.ToString(), basis.German()))];
}
