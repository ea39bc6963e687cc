using Wiedervorlage.Core.Duties;

namespace Wiedervorlage.Web.Letters.Duties;

/// <summary>Letters about an implementation alone.</summary>
public static class WorkLetters
{
    /// <summary>To the unit that is given the lead.</summary>
    public static Letter Given(Implementation work, DutyLetterFacts facts) => new(
        $"Neuer Auftrag: {(work.Public ? work.Subject : $"nichtöffentlicher Beschluss, {work.Origin.Reference ?? work.Id.Value}")}",
        "Guten Tag,",
        [
            new LetterBlock.Paragraph(
                $"das Gremienbüro hat Ihrer Stelle die Federführung übertragen ({facts.Body(work.Body)}). "
                + "Bitte melden Sie den Stand der Arbeit, bis der Beschluss einmal als erledigt gemeldet ist."),
            DutyItems.Of(work, facts),
            new LetterBlock.Paragraph(
                "Zu Beginn jedes Quartals erhalten Sie eine Übersicht mit allem, was bei Ihnen offen ist. "
                + "Ist eine andere Stelle zuständig, antworten Sie bitte auf diese Mail."),
        ]);
}
