using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.OParl.Sources;

/// <summary>
/// What the source knows of a motion filed here: which paper it is, its place, its number there, what came of it. A result is a proposal
/// only where the source calls it a decision and its wording is known to mean something; a recommendation never ends a motion.
/// </summary>
public static class MotionProposals
{
    /// <param name="source">Where it was found.</param>
    /// <param name="motion">As it stands here.</param>
    /// <param name="paper">With its number, or linked before.</param>
    /// <param name="link">Which paper it was said to be; null: nobody has said so.</param>
    /// <param name="places">For each consultation: the source's meeting, its item, and the meeting here.</param>
    /// <param name="today">Local date.</param>
    public static IEnumerable<SourceProposal> Of(
        Source source, Motion motion, KnownObject paper, MotionLink? link, IEnumerable<ConsultedAt> places, LocalDate today)
    {
        if (paper.Content is not SourceObject.Paper its) yield break;
        if (link is null && paper.GoneSince is null)
            yield return Of(ProposalKind.Motion, motion, its.Id,
                $"{Named(motion)} ist in der Quelle die Vorlage {its.Reference}{(motion.Content.Public ? $" „{its.Name}“" : "")}.",
                new ProposalAction.LinkMotion(motion.Id, its.Id, its.Web), today);
        if (paper.GoneSince is { } gone)
            yield return Of(ProposalKind.Difference, motion, its.Id,
                $"{Named(motion)}: Die Vorlage ist in der Quelle seit {GermanDates.Of(gone)} nicht mehr vorhanden. "
                + "Hier bleibt der Antrag; ist er noch öffentlich?",
                new ProposalAction.Look(), today);
        var own = source.Own();
        foreach (var at in places)
            foreach (var proposal in OfPlace(motion, at, own, today)) yield return proposal;
    }

    private static IEnumerable<SourceProposal> OfPlace(
        Motion motion, ConsultedAt at, Dictionary<string, ReadingResult?> own, LocalDate today)
    {
        var (item, here) = (at.Item, at.Here);
        if (item.Kind == ItemKind.Struck)
        {
            if (motion.Place()?.Meeting == here.Id)
                yield return Of(ProposalKind.Difference, motion, item.Id,
                    $"{Named(motion)}: In der Quelle ist der Punkt in der Sitzung am {GermanDates.Of(here.On)} abgesetzt.",
                        new ProposalAction.Look(), today);
            yield break;
        }
        if (here.On >= today && Place(motion, item, here) is { } placement)
            yield return Of(ProposalKind.Place, motion, item.Id,
                $"{Named(motion)} steht in der Quelle in der Sitzung am {GermanDates.Of(here.On)} unter TOP {item.Number}.",
                new ProposalAction.PlaceMotion(motion.Id, placement), today);
        if (item.Result is { } wording && here.On <= today && Result(motion, at, wording, own, today) is { } result) yield return result;
    }

    private static Placement? Place(Motion motion, SourceItem item, Meeting here)
    {
        if (item.Number is not { } number || !ItemNumber.IsOne(number) || !here.TakesPlace) return null;
        if (motion.Place() is { } place)
            return place.Meeting == here.Id && place.Item is not null ? null : place.Meeting == here.Id
                ? place with { Item = ItemNumber.Normal(number) } : null;
        return motion.State is MotionState.AwaitingPlace or MotionState.Postponed or MotionState.Deferred
            ? new(here.Id, ItemNumber.Normal(number), PlacementMode.Agenda, null) : null;
    }

    private static SourceProposal? Result(Motion motion, ConsultedAt at, string wording, Dictionary<string, ReadingResult?> own,
        LocalDate today)
    {
        var (item, here, outcome) = (at.Item, at.Here, ResultWordings.Of(wording, own));
        var said = $"{Named(motion)}: Quelle sagt zur Sitzung am {GermanDates.Of(here.On)}: „{Cut(wording)}“";
        if (motion.Readings.LastOrDefault(reading => reading.Meeting == here.Id && reading.MovedWith is null) is { } recorded)
            return outcome is null || Alike(recorded.Result, outcome.Value) ? null
                : Look($"{said}. Hier steht „{ReadingTexts.German(recorded)}“; das bleibt, bis jemand es berichtigt.");
        if (outcome is not { } result) return Look($"{said}. Was das heißt, entscheidet eine Person.");
        if (result == ReadingResult.Referred) return Look($"{said}. Wohin verwiesen wurde, trägt die Geschäftsstelle ein.");
        if (!at.Decides && result is ReadingResult.Adopted or ReadingResult.AdoptedAmended or ReadingResult.Rejected
            && motion.Sequence.IsEmpty)
            return Look($"{said}, als {at.Role ?? "Beratung ohne Angabe der Rolle"}. "
                + "Eine Empfehlung beendet den Antrag nicht; die Beratungsfolge fehlt hier.");
        if (item.Number is not { } number || !ItemNumber.IsOne(number)) return Look($"{said}; der Punkt hat dort keine Nummer.");
        return Of(ProposalKind.Result, motion, item.Id, $"{said}. Vorschlag: „{ReadingTexts.German(result)}“.",
            new ProposalAction.RecordResult(motion.Id, here.Id, ItemNumber.Normal(number), result, wording), today);

        SourceProposal Look(string text) => Of(ProposalKind.Result, motion, item.Id, text, new ProposalAction.Look(), today);
    }

    private static bool Alike(ReadingResult one, ReadingResult other) => one == other
        || (one is ReadingResult.Adopted or ReadingResult.AdoptedAmended && other is ReadingResult.Adopted or ReadingResult.AdoptedAmended);

    private static SourceProposal Of(ProposalKind kind, Motion motion, string about, string text, ProposalAction action, LocalDate today) =>
        SourceProposal.Of(kind, $"{about}#{motion.Id}", text, action, today) with { Motion = motion.Id };

    private static string Named(Motion motion) => motion.Content.Public ? $"Antrag {motion.Reference} „{motion.Content.Title}“"
        : $"Antrag {motion.Reference} (nichtöffentlich)";

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "…";
}

/// <summary>A consultation that has a meeting and an item at the source, and its meeting here.</summary>
/// <param name="Item">At the source.</param>
/// <param name="Here">The meeting here.</param>
/// <param name="Role">As the source says; null: it does not.</param>
/// <param name="Authoritative">As the source says; missing is not false.</param>
public sealed record ConsultedAt(SourceItem Item, Meeting Here, string? Role, bool? Authoritative)
{
    /// <summary>Only the role "Entscheidung" decides: "authoritative" is set beside "Vorberatung", too.</summary>
    public bool Decides => Role is not null && Role.StartsWith("Entscheidung", StringComparison.OrdinalIgnoreCase)
        && Authoritative != false;
}
