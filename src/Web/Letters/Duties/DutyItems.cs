using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>One duty, one implementation as an item of a letter. Of non-public ones nothing but number and link: mails leave the offices.</summary>
internal static class DutyItems
{
    /// <summary>How to answer, under every letter with links to a unit.</summary>
    public static LetterBlock.Paragraph HowToAnswer { get; } = new(
        "So antworten Sie: Öffnen Sie den Link des Punktes; eine Anmeldung ist nicht nötig. Dort geben Sie einen Bericht als Text oder Datei ab, melden „nichts Neues“ oder „erledigt“, bitten um mehr Zeit oder nennen die Stelle, die statt Ihrer zuständig ist. "
        + "Sie können auch auf diese Mail antworten und den Bericht anhängen; führt sie mehrere Punkte auf, ordnet die Geschäftsstelle ihn zu.");

    /// <summary>For the unit, with its link.</summary>
    public static LetterBlock.Item ForUnit(DutyLine line, DutyLetterFacts facts) =>
        Item(line, facts, facts.ReportLink(line.Duty) is { } url
            ? new("Bericht abgeben oder anders antworten", url)
            : line.Duty.AwaitsConfirmation ? new("Ansehen", facts.ViewLink(line.Duty)) : null, forUnit: true);

    /// <summary>For those who do not report: who owes it, and of what is non-public a link by which they can read it.</summary>
    public static LetterBlock.Item ForOthers(DutyLine line, DutyLetterFacts facts) =>
        Item(line, facts, line.Duty.Public ? null : new("Ansehen", facts.ViewLink(line.Duty)), forUnit: false);

    public static LetterBlock.Item Of(Implementation work, DutyLetterFacts facts) => new(
        work.Public ? work.Subject : Hidden("Umsetzung", work.Origin.Reference, work.Id.Value),
        work.Public ? [$"Umsetzung: {work.StateOfWork()}", $"Grundlage: {work.Origin.Source}"] : [],
        new("Stand der Arbeit melden", facts.WorkLink(work)),
        work.State == WorkState.Delayed || (facts.Today is { } today && work.IsLate(today)));

    /// <summary>How a duty is named in running text and subjects.</summary>
    public static string Title(ReportingDuty duty) => duty.Public ? duty.What : Hidden("Berichtspflicht", duty.Origin.Reference, duty.Id.Value);

    /// <summary>"Beschluss vom 17.03.2026, Drucksache 0067/2026", with the kind of basis unless the words begin with it.</summary>
    public static string BasisOf(ReportingDuty duty) => duty.Origin.Source.StartsWith(duty.Basis.German(), StringComparison.Ordinal) ? duty.Origin.Source : $"{duty.Origin.Source} – {duty.Basis.German()}";

    private static LetterBlock.Item Item(DutyLine line, DutyLetterFacts facts, LetterLink? link, bool forUnit)
    {
        var duty = line.Duty;
        string?[] lines = duty.Public
            ?
            [
                .. line.Periods.Select(period => Period(duty, period, facts, forUnit)),
                .. line.Periods.IsEmpty && !duty.AwaitsConfirmation ? [facts.FirstDue(duty) ?? "zurzeit nichts fällig"]
                    : ImmutableArray<string>.Empty,
                .. duty.Remarks(),
                duty.Item is { } item ? $"Tagesordnungspunkt: „{item}“" : null,
                $"Turnus: {Often(duty.Cadence)}",
                $"Grundlage: {BasisOf(duty)}",
                forUnit ? null : $"Zuständig: {facts.Unit(duty.Unit)}",
            ]
            : [];
        return new(Title(duty), [.. lines.OfType<string>()], link, line.Overdue is not null && duty.Basis.IsBinding());
    }

    /// <summary>A period with its own date; for the unit with the day by which it is handed in, while that is ahead.</summary>
    private static string Period(ReportingDuty duty, DutyPeriod period, DutyLetterFacts facts, bool forUnit) =>
        period.Line(duty.Cadence) + (forUnit && period is { IsMissing: true, IsOverdue: false } && HandInBy(period,
            facts.PaperDeadline(duty, period.Due)) is { } by ? $". {by}" : "");

    /// <summary>"jedes Quartal", "einmalig, bis 31.12.2026".</summary>
    public static string Often(Cadence cadence) => cadence.IsOnce ? $"einmalig, {cadence.German}" : cadence.German;

    /// <summary>"Abzugeben bis Dienstag, 17.11.2026 (Vorlagenschluss der Sitzung am 01.12.2026)"; null without a meeting.</summary>
    public static string? HandInBy(DutyPeriod period, LocalDate? deadline) => deadline is { } on && period.Due.MeetingOn is { } meeting
        ? $"Abzugeben bis {GermanDates.WithDay(on)} (Vorlagenschluss der Sitzung am {GermanDates.Of(meeting)})"
        : null;

    private static string Hidden(string what, string? reference, string id) => $"Nichtöffentliche {what}, {(reference is null ? $"Kennung {id}" : $"Drucksache {reference}")}";
}
