using System.Globalization;
using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Core.Resolutions;

/// <summary>What a reader asks of the register. Nothing asked of one of them: all.</summary>
/// <param name="Body">Who decided.</param>
/// <param name="Unit">Who leads.</param>
/// <param name="Year">Year of the decision.</param>
/// <param name="State">What it stands at.</param>
/// <param name="LacksText">Only those of which nobody has said yet what was adopted.</param>
/// <param name="Words">Each is in it, whole or as a part; see <see cref="PlainWords"/>.</param>
public sealed record ResolutionQuery(
    BodyId? Body, UnitId? Unit, int? Year, WorkLight? State, bool LacksText, ImmutableArray<string> Words)
{
    /// <summary>The longest text that is looked for.</summary>
    public const int LongestWords = 200;

    /// <summary>Stands among the states for <see cref="LacksText"/>.</summary>
    public const string TextKey = "textFehlt";

    /// <summary>The states by what stands in an address, in the order shown.</summary>
    public static ImmutableArray<(string Key, WorkLight Light)> States { get; } =
    [
        ("federfuehrungOffen", WorkLight.LeadOpen), ("verzoegert", WorkLight.Delayed), ("terminUeberschritten", WorkLight.Late),
        ("nichtBegonnen", WorkLight.Open), ("inArbeit", WorkLight.InProgress), ("erledigt", WorkLight.Done),
        ("entfallen", WorkLight.Closed),
    ];

    /// <summary>What an address asks for. Refused: what is none of those that can be chosen, and too long a text.</summary>
    /// <param name="asked">A field by its name, "" when it is not there: gremium, stelle, jahr, stand, worte.</param>
    /// <param name="choices">What can be chosen.</param>
    public static Answer<ResolutionQuery> Read(Func<string, string> asked, ResolutionChoices choices)
    {
        var (body, unit, year, state, words) = (asked("gremium"), asked("stelle"), asked("jahr"), asked("stand"), asked("worte").Trim());
        if (body.Length > 0 && !choices.Bodies.Contains(new(body)))
            return new Refusal.Invalid("gremium", "Dieses Gremium hat keinen öffentlichen Beschluss. Bitte wählen Sie ein anderes.");
        if (unit.Length > 0 && !choices.Units.Contains(new(unit)))
            return new Refusal.Invalid("stelle", "Diese Stelle führt keinen öffentlichen Beschluss aus. Bitte wählen Sie eine andere.");
        var isYear = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (year.Length > 0 && !(isYear && choices.Years.Contains(number)))
            return new Refusal.Invalid("jahr", "Aus diesem Jahr gibt es keinen öffentlichen Beschluss. Bitte wählen Sie ein anderes.");
        var light = States.Where(one => one.Key == state).Select(one => (WorkLight?)one.Light).FirstOrDefault();
        if (state.Length > 0 && state != TextKey && light is null)
            return new Refusal.Invalid("stand", "Diesen Stand gibt es nicht. Bitte wählen Sie einen anderen.");
        if (words.Length > LongestWords)
            return new Refusal.Invalid("worte", $"Gesucht wird nach höchstens {LongestWords} Zeichen.");
        return new ResolutionQuery(
            body.Length > 0 ? new BodyId(body) : null, unit.Length > 0 ? new UnitId(unit) : null, isYear ? number : null, light,
            state == TextKey, PlainWords.Split(words));
    }
}

/// <summary>What can be chosen: only what some public resolution has.</summary>
public sealed record ResolutionChoices(ImmutableHashSet<BodyId> Bodies, ImmutableHashSet<UnitId> Units, ImmutableSortedSet<int> Years);
