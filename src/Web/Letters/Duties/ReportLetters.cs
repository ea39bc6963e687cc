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
            new LetterBlock.Facts([.. About(duty, report, facts), .. duty.Public ? Said(report, facts) : []]),
            new LetterBlock.Paragraph(Next(report.Kind)),
            new LetterBlock.Action(new(report.Reports ? "Bericht öffnen" : "Antwort öffnen", facts.ReadLink(duty, report))),
        ]);

    /// <summary>To the unit: what it handed in or asked for, and how to change it.</summary>
    public static Letter Receipt(ReportingDuty duty, Report report, DutyLetterFacts facts) => new(
        $"Angekommen: {DutyItems.Title(duty)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph(
                $"am {GermanDates.Of(report.On)} ist für Ihre Stelle eingegangen: {ReportKinds.German(report.Kind)}. "
                + "So liegt es jetzt vor:"),
            new LetterBlock.Facts([.. About(duty, report, facts), .. duty.Public ? Said(report, facts) : []]),
            new LetterBlock.Paragraph(report.Reports
                ? "Bis zur Sitzung können Sie auf der Seite einen weiteren Bericht abgeben oder einen anderen "
                    + "an die Stelle von diesem setzen. "
                    + "War das niemand von Ihnen, antworten Sie bitte auf diese Mail."
                : "Der Bericht bleibt bis dahin offen. War das niemand von Ihnen, antworten Sie bitte auf diese Mail."),
            new LetterBlock.Action(report.Periods is [.., var period] && report.Reports
                ? new("Ansehen, ergänzen oder ersetzen", facts.PeriodLink(duty, period))
                : new("Ansehen", facts.ReadLink(duty, report))),
        ]);

    /// <summary>To a filing faction: a report on what it had asked for is there; it opens it by a link of its own.</summary>
    public static Letter ForFaction(ReportingDuty duty, Report report, DutyLetterFacts facts) => new(
        $"Bericht liegt vor: {DutyItems.Title(duty)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph($"zu einem Beschluss auf Ihren Antrag hat die Verwaltung am {GermanDates.Of(report.On)} geantwortet: {ReportKinds.German(report.Kind)}. Die Antwort kommt auf die Tagesordnung des Gremiums."),
            new LetterBlock.Facts([.. About(duty, report, facts)]),
            new LetterBlock.Action(new("Bericht öffnen", facts.ReadLink(duty, report))),
        ]);

    /// <summary>To a unit: the duty has been handed over to it.</summary>
    public static Letter HandedOver(ReportingDuty duty, DutyLetterFacts facts) => new(
        $"Jetzt bei Ihnen: {DutyItems.Title(duty)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph($"die folgende Berichtspflicht ist auf Sie übergegangen. Zu berichten ist dem Gremium „{facts.Body(duty.Body)}“."),
            DutyItems.ForUnit(DutyLine.Of(duty), facts),
            DutyItems.HowToAnswer,
        ]);

    /// <summary>To the unit's registered address: a fresh link in place of one that has expired.</summary>
    public static Letter FreshLink(ReportingDuty duty, DutyLetterFacts facts) => new(
        $"Neuer Link: {DutyItems.Title(duty)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph("auf der Seite eines nicht mehr gültigen Links ist um einen neuen gebeten worden. Hier ist er:"),
            DutyItems.ForUnit(DutyLine.Of(duty), facts),
            new LetterBlock.Paragraph("Wenn das niemand von Ihnen war, brauchen Sie nichts zu tun."),
        ]);

    private static IEnumerable<Fact> About(ReportingDuty duty, Report report, DutyLetterFacts facts)
    {
        yield return new("Gremium", facts.Body(duty.Body));
        yield return new("Bericht", DutyItems.Title(duty));
        if (!duty.Public) yield break;
        yield return new("Grundlage", DutyItems.BasisOf(duty));
        if (duty.Item is { } item) yield return new("Tagesordnungspunkt", item);
        if (!report.Periods.IsEmpty) yield return new("Zeitraum", string.Join(", ", report.Periods.Select(key => duty.Find(key)?.German(duty.Cadence) ?? key)));
    }

    private static IEnumerable<Fact> Said(Report report, DutyLetterFacts facts)
    {
        if (report.Text is { } text) yield return new("Text", text);
        foreach (var file in report.AllFiles()) yield return new("Datei", file[(file.LastIndexOf('/') + 1)..]);
        if (report.Replaces is not null) yield return new("Tritt an die Stelle", "des früheren Berichts");
        if (report.Unit is { } unit) yield return new("Zuständig sei", facts.Unit(unit));
        if (report.Until is { } until) yield return new("Mehr Zeit bis", GermanDates.Of(until));
    }

    /// <summary>To a unit that has asked for its links: all it owes, to its registered address.</summary>
    public static Letter FreshLinks(OpenWork open, DutyLetterFacts facts) => new(
        "Neue Links zu allem, was bei Ihnen offen ist",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph("für Ihre Stelle ist um neue Links gebeten worden. Hier ist alles, was zurzeit offen ist:"),
            .. OpenWorkBlocks.Of(open, facts),
            DutyItems.HowToAnswer,
            new LetterBlock.Paragraph("Wenn das niemand von Ihnen war, brauchen Sie nichts zu tun."),
        ]);

    private static string Heading(ReportKind kind) => kind switch
    {
        ReportKind.HandOver => "Abgabe erbeten",
        ReportKind.MoreTime => "Mehr Zeit erbeten",
        ReportKind.Delayed => "Grund der Verzögerung",
        ReportKind.Done => "Bericht und Vorschlag zu beenden",
        _ => "Bericht eingegangen",
    };

    private static string Next(ReportKind kind) => kind switch
    {
        ReportKind.HandOver => "Bitte bestätigen Sie die andere Stelle oder lehnen Sie ab. Bis dahin bleibt die Pflicht, wo sie ist.",
        ReportKind.MoreTime => "Bitte entscheiden Sie mit dem Vorsitz darüber. Der Bericht bleibt auf der Liste.",
        ReportKind.Delayed => "Der Grund steht ab jetzt auf der Liste. Der Bericht bleibt offen; zu tun ist nichts.",
        ReportKind.Done => "Der Bericht gehört auf die Tagesordnung. Beenden kann die Pflicht nur das Gremium.",
        _ => "Bitte nehmen Sie den Bericht auf die Tagesordnung und vermerken Sie danach die Kenntnisnahme.",
    };
}
