using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Mail;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>The office's copy of what a correction sent out: it learns of every letter that its entry has caused.</summary>
internal static class CorrectionCopy
{
    public static Letter Write(OwedMail owed, MotionLetterFacts facts)
    {
        var step = owed.Key.Split('.')[^1];
        var sent = facts.Motion.Owed
            .Where(mail => mail.Key != owed.Key
                && $"{mail.Key}.".Contains($".{facts.Motion.Id}.{step}.", StringComparison.Ordinal)).ToImmutableArray();
        var reading = facts.Motion.Readings.LastOrDefault(one => one.Revision > 0) ?? facts.Motion.Readings[^1];
        return new($"Berichtigt: Antrag {facts.Title}", "Guten Tag,", [
            new LetterBlock.Paragraph("ein eingetragenes Ergebnis ist berichtigt worden. So steht es jetzt, "
                + "und diese Briefe gehen deswegen hinaus:"),
            facts.Table(new Fact(
                "Ergebnis jetzt",
                $"{ReadingTexts.German(reading)}, {GermanDates.Of(reading.On)}, TOP {reading.Item}, {facts.NameOf(reading.Body)}")),
            .. sent.Select(mail => new LetterBlock.Item($"{Kind(mail.Kind)} an {To(mail.To, facts)}", [], null)),
            .. facts.Motion.Outstanding.Select(one => Ended(one, facts.Motion.Content.Public)).OfType<LetterBlock.Item>(),
            new LetterBlock.Action(facts.Link)]);
    }

    private static string Kind(MailKind kind) => kind switch
    {
        MailKind.DecisionNotice => "Entscheidung",
        MailKind.ReadingNotice => "Ergebnis der Beratung",
        MailKind.DutyNotice => "Neuer Auftrag",
        MailKind.DutyEnded => "Entfallen",
        _ => "Rückfrage",
    };

    private static string To(Recipient to, MotionLetterFacts facts) => to switch
    {
        Recipient.FactionOffice faction => facts.Motion.Content.Factions is [var only] && only == faction.Faction
            ? facts.Factions : $"Fraktion {faction.Faction}",
        Recipient.UnitMailbox unit => $"Stelle {unit.Unit}",
        _ => "das Gremienbüro",
    };

    private static LetterBlock.Item? Ended(Consequence consequence, bool isPublic) => consequence switch
    {
        Consequence.EndDuty end => new LetterBlock.Item($"Berichtspflicht von {end.Unit} endet", isPublic ? [end.Why] : [], null),
        Consequence.CloseImplementation close => new LetterBlock.Item("Die Umsetzung endet", isPublic ? [close.Why] : [], null),
        Consequence.GiveImplementation give => new LetterBlock.Item(
            $"Die Umsetzung geht an {give.To?.Value ?? "niemanden (Federführung offen)"}", [], null),
        _ => null,
    };
}
