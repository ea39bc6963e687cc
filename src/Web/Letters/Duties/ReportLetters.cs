using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Duties;
using Wiedervorlage.Core.FollowUp;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>Letters about a report, or about the link to give it.</summary>
public static class ReportLetters
{
    /// <summary>To the office: what a unit answered, and what the office is to do.</summary>
    public static Letter HandedIn(ReportingDuty duty, Report report, DutyLetterFacts facts) => new(
        $"{Heading(report.Kind)}: {DutyItems.Title(duty)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph($"{facts.Unit(duty.Unit)} hat am {GermanDates.Of(report.On)} geantwortet: {ReportKinds.German(report.Kind)}."),
            new LetterBlock.Facts([.. Rows(duty, report, facts)]),
            new LetterBlock.Paragraph(Next(report.Kind)),
        ]);

    /// <summary>To a unit: the duty has been handed over to it.</summary>
    public static Letter HandedOver(ReportingDuty duty, DutyLetterFacts facts) => new(
        $"Jetzt bei Ihnen: {DutyItems.Title(duty)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph($"diese Berichtspflicht gegenüber {facts.Body(duty.Body)} ist an Sie übergegangen."),
            DutyItems.ForUnit(DutyLine.Of(duty), facts),
        ]);

    /// <summary>To the unit's registered address: a fresh link in place of one that has expired.</summary>
    public static Letter FreshLink(ReportingDuty duty, DutyLetterFacts facts) => new(
        $"Neuer Link: {DutyItems.Title(duty)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph("jemand hat einen abgelaufenen Link geöffnet und um einen neuen gebeten. Hier ist er:"),
            DutyItems.ForUnit(DutyLine.Of(duty), facts),
            new LetterBlock.Paragraph("Wenn das niemand von Ihnen war, ist nichts zu tun."),
        ]);

    private static IEnumerable<Fact> Rows(ReportingDuty duty, Report report, DutyLetterFacts facts)
    {
        yield return new("Gremium", facts.Body(duty.Body));
        if (!duty.Public) yield break;
        if (duty.Item is { } item) yield return new("Unter", item);
        if (!report.Periods.IsEmpty) yield return new("Zeitraum", string.Join(", ", report.Periods.Select(key => duty.Find(key)?.German(duty.Cadence) ?? key)));
        if (report.Text is { } text) yield return new("Text", text);
        if (report.File is { } file) yield return new("Datei", file);
        if (report.Unit is { } unit) yield return new("Zuständig sei", facts.Unit(unit));
        if (report.Until is { } until) yield return new("Mehr Zeit bis", GermanDates.Of(until));
    }

    private static string Heading(ReportKind kind) => kind switch
    {
        ReportKind.HandOver => "Abgabe erbeten",
        ReportKind.MoreTime => "Mehr Zeit erbeten",
        ReportKind.Done => "Bericht und Vorschlag zu beenden",
        _ => "Bericht eingegangen",
    };

    private static string Next(ReportKind kind) => kind switch
    {
        ReportKind.HandOver => "Bitte bestätigen Sie die andere Stelle oder lehnen Sie ab. Bis dahin bleibt die Pflicht, wo sie ist.",
        ReportKind.MoreTime => "Bitte entscheiden Sie mit dem Vorsitz darüber. Der Bericht bleibt auf der Liste.",
        ReportKind.Done => "Der Bericht gehört auf die Tagesordnung. Beenden kann die Pflicht nur das Gremium.",
        _ => "Bitte nehmen Sie ihn auf die Tagesordnung und vermerken Sie danach die Kenntnisnahme.",
    };
}
