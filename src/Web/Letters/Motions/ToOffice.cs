using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.Meetings;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Web.Letters.Motions;

/// <summary>Letters that ask the committee office for what is missing.</summary>
internal static class ToOffice
{
    private const string Greeting = "Guten Tag,";

    public static Letter PlaceWanted(MotionLetterFacts facts, bool again)
    {
        var what = facts.Placement is not null ? "braucht noch die Nummer des Tagesordnungspunkts" : "braucht einen Platz auf der Tagesordnung";
        return new($"{(again ? "Erinnerung: " : "")}Antrag {facts.Title} {what}", Greeting, [
            new LetterBlock.Paragraph(facts.Placement is not null
                ? "der folgende Antrag kommt in diese Sitzung und steht ohne Nummer auf der Tagesordnung. Bitte tragen Sie den Tagesordnungspunkt ein."
                : again
                ? "der folgende Antrag hat noch keinen Platz auf der Tagesordnung, und die Antragsfrist läuft bald ab. Bitte tragen Sie Drucksache und Tagesordnungspunkt ein."
                : "der folgende Antrag ist rechtzeitig eingegangen und wird auf die Tagesordnung aufgenommen. Bitte tragen Sie Drucksache und Tagesordnungspunkt ein."),
            facts.Table(Sitting(facts), Deadline(facts), Spoken(facts)),
            new LetterBlock.Action(facts.Link)]);
    }

    public static Letter Late(MotionLetterFacts facts) => new($"Nach der Frist: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph("der folgende Antrag ist nach der Antragsfrist eingegangen. Er wird nicht zurückgewiesen. Bitte wählen Sie:"),
        facts.Table(Sitting(facts), Deadline(facts)),
        new LetterBlock.Item("Tischvorlage", ["Er wird zu einem Punkt ausgelegt, der auf der Tagesordnung steht."], null),
        new LetterBlock.Item("Dringlichkeit", ["Das Gremium stimmt darüber ab, ob er auf die Tagesordnung kommt (§ 48 Abs. 1 GO NRW); die Abstimmung wird festgehalten."], null),
        new LetterBlock.Item("Nächste Sitzung", ["Er kommt auf die Tagesordnung der nächsten Sitzung."], null),
        new LetterBlock.Action(facts.Link)]);

    public static Letter ResultWanted(MotionLetterFacts facts) => new($"Ergebnis fehlt: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph("die Sitzung ist vorbei, ein Ergebnis zu diesem Antrag ist noch nicht eingetragen. Bitte tragen Sie es nach."),
        facts.Table(Sitting(facts), Item(facts)),
        new LetterBlock.Action(facts.Link)]);

    public static Letter AskedBack(MotionLetterFacts facts) => new($"Rückfrage zum Ergebnis: Antrag {facts.Title}", Greeting, [
        new LetterBlock.Paragraph("das Ergebnis ist eingetragen und gilt. Etwas darin passt nicht zusammen; gefunden wurde:"),
        facts.Table(Item(facts)),
        .. facts.Motion.AskedBack().Select(number => new LetterBlock.Item(
            $"{number}. Beratung, {GermanDates.Of(facts.Motion.Readings[number - 1].On)}, TOP {facts.Motion.Readings[number - 1].Item}: {ReadingTexts.German(facts.Motion.Readings[number - 1])}",
            facts.Motion.Content.Public ? facts.Motion.AskedAbout(number) : [$"{facts.Motion.AskedAbout(number).Length} Hinweise; sie stehen beim Antrag."], null)),
        new LetterBlock.Paragraph($"Bitte bestätigen Sie den Eintrag, wenn er so stimmt, oder berichtigen Sie ihn. Bis dahin ist der Antrag so gekennzeichnet.{(MissingText.Of(facts.Motion) ? " Ein fehlender Beschlusstext lässt sich nur nachtragen; wir fragen nach, bis er da ist." : "")}"),
        new LetterBlock.Action(facts.Link)]);

    public static Letter TargetWanted(MotionLetterFacts facts) => new($"Wann kommt der Antrag wieder? {facts.Title}", Greeting, [
        new LetterBlock.Paragraph("der folgende Antrag wurde beraten und nicht entschieden. Es steht noch nicht fest, wann er wiederkommt. Bitte nennen Sie eine Sitzung oder einen Anlass; bis dahin fragen wir wieder nach."),
        facts.Table(LastRead(facts), Occasion(facts)),
        new LetterBlock.Action(facts.Link)]);

    private static Fact? Sitting(MotionLetterFacts facts) => facts.Meeting is { } meeting ? new("Sitzung", MotionLetterFacts.Day(meeting)) : new("Sitzung", "noch keine angesetzt");

    private static Fact? Deadline(MotionLetterFacts facts) =>
        facts.Meeting is { } meeting ? new("Frist", Deadlines.Motion(meeting, facts.Calendar.Rules.On(meeting.On)).Rule) : null;

    /// <summary>What other bodies of its sequence have said.</summary>
    private static Fact? Spoken(MotionLetterFacts facts) =>
        facts.Motion.Readings.Where(reading => reading.GoesOnTo is not null).Select(reading => $"{facts.NameOf(reading.Body)}: {ReadingTexts.German(reading)}").ToArray() is { Length: > 0 } spoken
            ? new(Consultations.Differ(facts.Motion) ? "Bisher empfohlen (abweichend)" : "Bisher empfohlen", string.Join("; ", spoken))
            : null;

    private static Fact? Item(MotionLetterFacts facts) => facts.Placement?.Item is { } item ? new("Tagesordnungspunkt", item) : null;

    private static Fact? LastRead(MotionLetterFacts facts) => facts.Motion.Readings is [.., var last] ? new("Zuletzt beraten", $"{GermanDates.Of(last.On)}, TOP {last.Item}") : null;

    private static Fact? Occasion(MotionLetterFacts facts) =>
        facts.Motion.Target() is ReturnTarget.Occasion after ? new("Vorgesehen nach", $"{after.Name} (erwartet {GermanDates.Of(after.ExpectedOn)})") : null;
}
