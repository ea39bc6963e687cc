using Wiedervorlage.Core.Calendar;
using Wiedervorlage.Core.FollowUp;
using Wiedervorlage.Core.Meetings;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>Letters about a meeting: it was moved or cancelled; its controlling list.</summary>
public static class MeetingLetters
{
    /// <param name="meeting">As it stands now.</param>
    /// <param name="was">The day it was on before; null: it had none.</param>
    /// <param name="deadline">Its paper deadline now.</param>
    /// <param name="concerned">The unit's duties that were due there, as they are planned now.</param>
    /// <param name="facts">Names and links.</param>
    public static Letter Replanned(Meeting meeting, LocalDate? was, LocalDate deadline, ImmutableArray<DutyLine> concerned, DutyLetterFacts facts) => new(
        meeting.TakesPlace ? $"Verlegt auf {GermanDates.Of(meeting.On)}: {facts.Body(meeting.Body)}" : $"Abgesagt: {facts.Body(meeting.Body)}{Day(was)}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph(meeting.TakesPlace
                ? $"die Sitzung{Day(was)} ist auf {GermanDates.WithDay(meeting.On)} verlegt worden. Vorlagenschluss ist jetzt {GermanDates.WithDay(deadline)}. Für Ihre Berichte gilt:"
                : $"die Sitzung{Day(was)} findet nicht statt. Für Ihre Berichte, die dort fällig waren, gilt jetzt:"),
            .. concerned.Select(line => DutyItems.ForUnit(line, facts)),
            DutyItems.HowToAnswer,
        ]);

    /// <summary>The Antrags- und Beschlusscontrolling list to the office: the public part in full, of the rest only numbers, and the link to all of it.</summary>
    public static Letter Controlling(ControllingList list, LocalDate deadline, DutyLetterFacts facts)
    {
        var meeting = list.Meeting;
        return new(
            $"Antrags- und Beschlusscontrolling zur Sitzung am {GermanDates.Of(meeting.On)} – {facts.Body(meeting.Body)}",
            "Guten Tag,",
            [
                new LetterBlock.Paragraph($"für die Sitzung am {GermanDates.WithDay(meeting.On)} (Vorlagenschluss {GermanDates.WithDay(deadline)}) ist die Liste fertig: {Lines(list.Public.Length)} im öffentlichen Teil, {Lines(list.NonPublic.Length)} im nichtöffentlichen. Der öffentliche Teil liegt als Word-Datei bei."),
                .. list.PublicNumbers is { OpenBefore: not null } numbers ? [new LetterBlock.Paragraph($"Öffentlicher Teil gegenüber der letzten Sitzung: {numbers.German}.")] : ImmutableArray<LetterBlock>.Empty,
                new LetterBlock.Action(new("Liste ansehen und drucken", facts.ControllingList(meeting.Id.Value))),
                .. list.Public.Length > 0 ? [new LetterBlock.Heading("Öffentlicher Teil")] : ImmutableArray<LetterBlock>.Empty,
                .. list.Public.Select(line => Item(line, facts)),
                .. list.NonPublic.Length > 0 ? [new LetterBlock.Heading("Nichtöffentlicher Teil")] : ImmutableArray<LetterBlock>.Empty,
                .. list.NonPublic.Select(line => new LetterBlock.Item(line.Reference is { } number ? $"Drucksache {number}" : line.Id, [], null, line.Overdue)),
            ]);
    }

    private static LetterBlock.Item Item(ControllingLine line, DutyLetterFacts facts)
    {
        string?[] lines =
        [
            $"{Kind(line.Kind)} vom {GermanDates.Of(line.On)}{(line.Reference is { } number ? $", Drucksache {number}" : "")}",
            line.StateOfWork,
            line.Unit is { } unit ? $"Zuständig: {facts.Unit(unit)}" : null,
        ];
        return new(line.Subject, [.. lines.OfType<string>()], null, line.Overdue);
    }

    /// <summary>"Antrag", "Umsetzung", "Berichtspflicht".</summary>
    public static string Kind(ControllingKind kind) => kind switch
    {
        ControllingKind.Motion => "Antrag",
        ControllingKind.Implementation => "Umsetzung",
        _ => "Berichtspflicht",
    };

    private static string Lines(int count) => count switch { 0 => "keine Zeile", 1 => "1 Zeile", _ => $"{count} Zeilen" };

    private static string Day(LocalDate? was) => was is { } day ? $" am {GermanDates.Of(day)}" : "";
}
