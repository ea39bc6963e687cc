using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Mail.Inbound;

public class KindTests
{
    [Theory]
    [InlineData("Weitergehender Sachantrag: A", MotionKind.FurtherReaching)]
    [InlineData("weitergehender Antrag", MotionKind.FurtherReaching)]
    [InlineData("Änderungsantrag zu TOP 8.1", MotionKind.Amendment)]
    [InlineData("Ergänzungsantrag zur Vorlage 0067/2026", MotionKind.Supplement)]
    [InlineData("Anfrage: Spielplätze", MotionKind.Inquiry)]
    [InlineData("Antrag: Spielplätze", MotionKind.Motion)]
    [InlineData("Spielplätze", MotionKind.Motion)]
    public void Kind_FromTheSubject(string subject, MotionKind kind) => Assert.Equal(kind, Mails.Draft("Beschlussvorschlag:\nA.", subject).Kind);

    [Fact]
    public void Kind_WordsOfTheResolution_DoNotCount() =>
        Assert.Equal(MotionKind.Motion, Mails.Draft("Beschlussvorschlag:\nDie Verwaltung prüft jeden Änderungsantrag.", "Antrag: A").Kind);

    [Fact]
    public void Inquiry_WithoutResolution_HoldsItsQuestions()
    {
        var draft = Mails.Draft("Anfrage der SPD-Fraktion\n\nWir fragen die Verwaltung:\n1. Wie viele?\n2. Wo?\n\nMit freundlichen Grüßen", "Anfrage: Bäume");
        Assert.Equal((MotionKind.Inquiry, "1. Wie viele?\n2. Wo?"), (draft.Kind, draft.ResolutionText));
    }

    [Theory]
    [InlineData("zum Antrag der SPD-Fraktion, Drucksache 67/26", "0067/2026")]
    [InlineData("zur Vorlage 0067/2026", "0067/2026")]
    public void Relation_Number_IsMadeWhole(string words, string reference) =>
        Assert.Equal([reference], Mails.Draft($"Ergänzungsantrag {words}\n\nBeschlussvorschlag:\nA.").Relation!.References);

    [Theory]
    [InlineData("Änderungsantrag zum Antrag der SPD", "spd")]
    [InlineData("Änderungsantrag zum Antrag der Grünen", "gruene")]
    [InlineData("Änderungsantrag zum Antrag „Sichere Schulwege“", "gruene")]
    [InlineData("Änderungsantrag zur Drucksache 0070/2026", "gruene")]
    [InlineData("Änderungsantrag zum Antrag der CDU", null)]
    [InlineData("Änderungsantrag zur Drucksache 9999/2026 der SPD", null)]
    [InlineData("Änderungsantrag", null)]
    public void Relation_AmongOpenMotions_OnlyWhenExactlyOneFits(string head, string? id)
    {
        OpenMotion[] open =
        [
            new(new("spd"), "0067/2026", "Spielplätze", ["SPD"], new("sid-2026-01")),
            new(new("gruene"), "0070/2026", "Sichere Schulwege", ["Bündnis 90/Die Grünen"], new("sid-2026-01")),
            new(new("later"), null, "Anderes", ["SPD"], new("sid-2026-02")),
        ];
        Assert.Equal(id, RelatedMotion.Find(Mails.Draft($"{head}\n\nBeschlussvorschlag:\nA.").Relation, new("sid-2026-01"), open, Mails.Numbering)?.Value);
    }
}
