using Wiedervorlage.Core.Bodies;
using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Voting;

namespace Wiedervorlage.Core.Motions;

/// <summary>What a correction would do, before anything is stored.</summary>
/// <param name="State">Where the motion would stand then, German.</param>
/// <param name="Changes">What changes in the reading; German, one line each.</param>
/// <param name="Ends">What ends or goes to another unit; German, one line each.</param>
/// <param name="Mails">Who would be written to.</param>
public sealed record CorrectionPreview(
    string State, ImmutableArray<string> Changes, ImmutableArray<string> Ends, ImmutableArray<OwedMail> Mails)
{
    /// <param name="motion">As it stands.</param>
    /// <param name="events">What the correction would make happen; none when it says nothing new.</param>
    public static CorrectionPreview Of(Motion motion, ImmutableArray<MotionEvent> events)
    {
        var then = events.Aggregate(motion, (was, happened) => MotionEvolution.Evolve(was, happened));
        return new(
            MotionTransitions.German(then.State),
            [.. events.OfType<MotionEvent.ReadingCorrected>().SelectMany(one => Differences(motion.Readings[one.Number - 1], one.Reading))],
            [.. then.Outstanding.Skip(motion.Outstanding.Length).Select(one => German(one, motion))],
            [.. events.OfType<MotionEvent.MailsOwed>().SelectMany(one => one.Mails)]);
    }

    /// <summary>What is not the same in both, German.</summary>
    public static IEnumerable<string> Differences(Reading was, Reading now)
    {
        if (was.Meeting != now.Meeting) yield return $"Sitzung: {GermanDates.Of(was.On)} → {GermanDates.Of(now.On)}";
        if (was.Item != now.Item) yield return $"Tagesordnungspunkt: {was.Item} → {now.Item}";
        if (was.Result != now.Result) yield return $"Ergebnis: {ReadingTexts.German(was)} → {ReadingTexts.German(now)}";
        if (was.Target != now.Target) yield return $"Wiedervorlage: {Target(was)} → {Target(now)}";
        if (was.ReferredTo != now.ReferredTo) yield return $"Verwiesen an: {was.ReferredTo?.Value ?? "–"} → {now.ReferredTo?.Value ?? "–"}";
        if (was.Ballots.Length != now.Ballots.Length) yield return $"Abstimmungen: {was.Ballots.Length} → {now.Ballots.Length}";
        else if (!was.Ballots.Zip(now.Ballots).All(pair => pair.First.Says(pair.Second))) yield return "Abstimmungen: geändert";
        if (was.ResolutionText != now.ResolutionText) yield return $"Beschlusstext: {Changed(was.ResolutionText, now.ResolutionText)}";
        if (was.Note != now.Note) yield return $"Verlauf: {Changed(was.Note, now.Note)}";
        if (was.LeadUnit != now.LeadUnit) yield return $"Federführung: {was.LeadUnit?.Value ?? "offen"} → {now.LeadUnit?.Value ?? "offen"}";
        if (was.SettledBy != now.SettledBy) yield return $"Erledigt durch: {Changed(was.SettledBy, now.SettledBy)}";
        if (was.NoQuorum != now.NoQuorum) yield return $"Beschlussunfähigkeit: {(now.NoQuorum ? "festgestellt" : "nicht festgestellt")}";
        if (!was.Annexes.SequenceEqual(now.Annexes)) yield return $"Anlagen: {was.Annexes.Length} → {now.Annexes.Length}";
        foreach (var wish in Without(was, now)) yield return $"Bericht entfällt: „{wish.What}“ ({wish.Unit})";
        foreach (var wish in Without(now, was)) yield return $"Bericht kommt hinzu: „{wish.What}“ ({wish.Unit})";
    }

    private static IEnumerable<ReportWish> Without(Reading one, Reading other) =>
        one.Duties.Where(wish => !other.Duties.Any(known => IsSame(wish, known)));

    private static bool IsSame(ReportWish one, ReportWish other) => (one with { Number = null }) == (other with { Number = null });

    private static string Target(Reading reading) => reading.Target is { } target ? TargetTexts.German(target) : "–";

    private static string Changed(string? was, string? now) => (was, now) switch
    {
        (null, _) => "kommt hinzu",
        (_, null) => "entfällt",
        _ => "geändert",
    };

    private static string Lead(UnitId? unit) => unit?.Value ?? "Federführung offen";

    private static string German(Consequence consequence, Motion motion) => consequence switch
    {
        Consequence.EndDuty end => $"Berichtspflicht {end.Duty} ({end.Unit}) endet",
        Consequence.CloseImplementation close => $"Umsetzung {close.Implementation} ({Lead(close.Unit)}) endet",
        Consequence.GiveImplementation give => $"Umsetzung {give.Implementation}: {Lead(give.Unit)} → {Lead(give.To)}",
        _ => throw new InvalidOperationException($"No words for {consequence.GetType().Name} of {motion.Id}."),
    };
}
