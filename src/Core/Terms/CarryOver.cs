using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;

namespace Wiedervorlage.Core.Terms;

/// <summary>What a person decided about the open things of a term that has ended; stored before it is carried out, and carried out again by its check.</summary>
/// <param name="Body">Whose term.</param>
/// <param name="TermEnded">Its last day, inclusive.</param>
/// <param name="Carry">What goes on under the new term.</param>
/// <param name="Lapse">What ends with the old one (Diskontinuität).</param>
/// <param name="Reason">For what lapses; German.</param>
public sealed record CarryOver(BodyId Body, LocalDate TermEnded, ImmutableArray<OpenItem> Carry, ImmutableArray<OpenItem> Lapse, string Reason)
{
    /// <summary>Why a duty or an implementation ended, German.</summary>
    public string Why() => $"Mit dem Ende der Wahlperiode am {GermanDates.Of(TermEnded)} verfallen: {Reason}";

    /// <summary>
    /// Fits a person's choice to what is open. <paramref name="rest"/>, "carry" or "lapse", stands for everything open that is not named; without it that stays undecided
    /// and is asked for again.
    /// </summary>
    public static Answer<CarryOver> Of(
        BodyId body, LocalDate ended, ImmutableArray<OpenLine> lines, ImmutableArray<OpenItem> carry, ImmutableArray<OpenItem> lapse, string? rest, string? reason)
    {
        if (rest is not (null or "carry" or "lapse")) return Invalid("rest", $"„{rest}“ gibt es nicht. Für alles Übrige (rest) geht „carry“ (übernehmen) oder „lapse“ (verfallen lassen); ohne Angabe bleibt es offen und wird wieder erfragt.");
        if (carry.Intersect(lapse).FirstOrDefault() is { } both) return Invalid("lapse", $"„{both.Id}“ kann nicht zugleich übernommen werden und verfallen.");
        if (carry.Concat(lapse).FirstOrDefault(named => lines.All(line => line.Item != named)) is { } unknown)
            return Invalid(carry.Contains(unknown) ? "carry" : "lapse", $"„{unknown.Id}“ steht nicht auf der Liste dessen, was am Ende der Wahlperiode ({GermanDates.Of(ended)}) offen war. Es ist nichts geändert worden.");
        if (lines.FirstOrDefault(line => line.CarriedOver && lapse.Contains(line.Item)) is { } taken) return Invalid("lapse", $"„{taken.Item.Id}“ ist schon übernommen worden und kann nicht mehr verfallen.");
        var others = lines.Where(line => !line.CarriedOver && !carry.Contains(line.Item) && !lapse.Contains(line.Item)).Select(line => line.Item).ToArray();
        var decision = new CarryOver(
            body, ended, [.. carry, .. rest == "carry" ? others : []], [.. lapse, .. rest == "lapse" ? others : []], string.IsNullOrWhiteSpace(reason) ? "Diskontinuität" : reason.Trim());
        return decision.Carry.IsEmpty && decision.Lapse.IsEmpty
            ? Invalid("carry", "Nichts ist genannt. Erwartet wird, was übernommen wird (carry), was verfällt (lapse), oder was mit allem Übrigen geschieht (rest).")
            : decision;
    }

    private static Refusal.Invalid Invalid(string field, string why) => new(field, why);
}
