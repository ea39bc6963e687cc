using Wiedervorlage.Core.Mail.Inbound;
using Wiedervorlage.Core.Motions;

namespace Wiedervorlage.Core.Tests.Mail.Inbound;

public class MotionReaderTests
{
    [Fact]
    public void Read_AWholeLetter_FindsEveryPart()
    {
        var draft = Mails.Draft(Mails.Letter, "Weitergehender Sachantrag Bündnis 90/Die Grünen: Beschlossenes umsetzen");
        Assert.Equal("Beschlossene Netzwerkkoordination endlich umsetzen", draft.Title);
        Assert.Equal("1. Die Verwaltung richtet die am 19.09.2023 beschlossenen Stellen bis Mitte 2026 ein.\n\n2. Sie gibt in jedem Quartal ein Update.", draft.ResolutionText);
        Assert.Equal("Der Beschluss ist alt. Für Spielplätze fehlen Ansprechpersonen.", draft.Reasons);
        Assert.Equal(MotionKind.FurtherReaching, draft.Kind);
        Assert.Equal([new LocalDate(2026, 2, 10)], draft.Mentions.Dates);
        Assert.Equal(["0067/2026"], draft.Relation!.References);
        Assert.True(draft.Public);
        Assert.Null(draft.Source);
        Assert.Empty(draft.Problems);
    }

    [Theory]
    [InlineData("Beschlussvorschlag: Die Verwaltung prüft.")]
    [InlineData("**Beschlussvorschlag:**\n\nDie Verwaltung prüft.")]
    [InlineData("Beschlussvorschlag\nDie Verwaltung prüft.")]
    [InlineData("BESCHLUSSENTWURF:\r\nDie Verwaltung prüft.")]
    [InlineData("Beschlußvorschlag:\nDie Verwaltung prüft.")]
    [InlineData("Beschlussempfehlung:\nDie Verwaltung prüft.")]
    [InlineData("Der Ausschuss möge beschließen:\nDie Verwaltung prüft.")]
    [InlineData("Der Ausschuss für Soziales, Integration und Demographie möge\nbeschließen:\n\nDie Verwaltung prüft.")]
    [InlineData("Begründung:\nWeil.\n\nBeschlussvorschlag:\nDie Verwaltung prüft.\n\nFreundliche Grüße")]
    [InlineData("Mit freundlichen Grüßen\nGeschäftsstelle\n\nBeschlussvorschlag:\nDie Verwaltung prüft.\n-- \nFraktion")]
    [InlineData("> Beschlussvorschlag:\n> Altes.\n\nBeschlussvorschlag:\nDie Verwaltung prüft.\n\n-----Ursprüngliche Nachricht-----\nBeschlussvorschlag:\nAltes.")]
    public void Read_Resolution_InTheFormsLettersHave(string text) => Assert.Equal("Die Verwaltung prüft.", Mails.Draft(text).ResolutionText);

    [Theory]
    [InlineData("")]
    [InlineData("Guten Tag, wann tagt der Ausschuss?")]
    [InlineData("Den Beschlussvorschlag finden Sie im Anhang.")]
    [InlineData("Beschlussvorschlag und Begründung finden Sie im Anhang.")]
    [InlineData("> Beschlussvorschlag:\n> Altes.")]
    [InlineData("Beschlussvorschlag:\n\n\nMit freundlichen Grüßen")]
    [InlineData("\0\0\u0001 %PDF \uFFFD\uFFFD {{{ Beschlussvorschlag")]
    public void Read_NoResolution_SaysSoInsteadOfGuessing(string text) => Assert.Null(Mails.Draft(text).ResolutionText);

    [Fact]
    public void Read_FormulaUnderTheHeading_StaysInTheText() =>
        Assert.StartsWith("Der Ausschuss beschließt:", Mails.Draft("Beschlussvorschlag:\nDer Ausschuss beschließt:\n1. Es wird geprüft.").ResolutionText, StringComparison.Ordinal);

    [Fact]
    public void Read_WrappedLines_AreJoinedButNotLists()
    {
        var draft = Mails.Draft("Beschlussvorschlag:\n1. Die Verwaltung legt bis zur nächsten Sitzung des Aus-\nschusses eine Übersicht aller Spielplätze vor, auf denen\nim letzten Jahr etwas fehlte.\n2. Sie berichtet.");
        Assert.Equal("1. Die Verwaltung legt bis zur nächsten Sitzung des Ausschusses eine Übersicht aller Spielplätze vor, auf denen im letzten Jahr etwas fehlte.\n2. Sie berichtet.", draft.ResolutionText);
    }

    [Fact]
    public void Read_AttachmentHoldsTheMotion_WinsOverTheCoveringText()
    {
        var mail = Mails.From(Mails.Spd, "Guten Tag,\n\nim Anhang unser Antrag für die Sitzung am 10.02.2026.", "Antrag der SPD-Fraktion: Spielplätze", Mails.File("bild.pdf", "Nur ein Bild"), Mails.File("antrag.pdf", "Thema: Spielplätze erneuern\n\nBeschlussvorschlag\n\nEs wird gebaut.\n\nBegründung\n\nNötig."));
        var draft = Mails.Read(mail);
        Assert.Equal(("Spielplätze erneuern", "Es wird gebaut.", "Nötig.", "antrag.pdf"), (draft.Title, draft.ResolutionText, draft.Reasons, draft.Source));
        Assert.Equal([new LocalDate(2026, 2, 10)], draft.Mentions.Dates);
    }

    [Fact]
    public void Read_TextAndAttachmentHoldDifferentMotions_BothAreOffered()
    {
        var draft = Mails.Read(Mails.From(Mails.Spd, Mails.Letter, "x", Mails.File("anlage.pdf", "Titel: Anderes\n\nBeschlussvorschlag\n\nEtwas ganz anderes.")));
        Assert.Null(draft.Source);
        Assert.Contains("zwei verschiedene Anträge", Assert.Single(draft.Problems), StringComparison.Ordinal);
        Assert.Equal(("Anderes", "Etwas ganz anderes."), (Assert.Single(draft.Further).Title, draft.Further[0].ResolutionText));
    }

    [Fact]
    public void Read_TwoDifferentAttachedMotions_IsForAPerson()
    {
        var mail = Mails.From(Mails.Spd, "anbei", "Antrag: A", Mails.File("a.pdf", "Beschlussvorschlag:\nA."), Mails.File("b.pdf", "Beschlussvorschlag:\nB."));
        Assert.Contains("„a.pdf“, „b.pdf“", Assert.Single(Mails.Read(mail).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TheSameMotionAsPdfAndDocx_CountsOnce()
    {
        var mail = Mails.From(Mails.Spd, "anbei", "Antrag: A", Mails.File("a.pdf", "Beschlussvorschlag:\nA  und B."), Mails.File("a.docx", "Beschlussvorschlag:\n\nA und\nB."));
        Assert.Empty(Mails.Read(mail).Problems);
    }

    [Fact]
    public void Read_UnreadableAttachment_IsNamedOnlyWhenNothingElseHoldsTheMotion()
    {
        var broken = new IncomingAttachment("antrag.pdf", "application/pdf", 3, null, "Die Datei ist kein lesbares PDF.");
        Assert.Single(Mails.Read(Mails.From(Mails.Spd, "anbei", "Antrag: A", broken)).Problems);
        Assert.Empty(Mails.Read(Mails.From(Mails.Spd, Mails.Letter, "Antrag: A", broken)).Problems);
    }

    [Fact]
    public void Read_TwoResolutionsInOneText_IsForAPerson() =>
        Assert.Single(Mails.Draft("Beschlussvorschlag:\nA.\n\nBegründung:\nX.\n\nBeschlussvorschlag:\nB.").Problems);

    [Fact]
    public void Read_ForwardedMail_ReadsWhatWasForwarded() =>
        Assert.Equal("Es wird gebaut.", Mails.Draft("Zur Kenntnis\n-----Weitergeleitete Nachricht-----\nBeschlussvorschlag:\nEs wird gebaut.", "WG: Antrag: Bau").ResolutionText);

    [Fact]
    public void Read_JointMotion_NamesItsFactionsAlsoUnregisteredOnes()
    {
        var draft = Mails.Draft("Gemeinsamer Antrag von SPD und CDU\n\nBeschlussvorschlag:\nA.");
        Assert.True(draft.Joint);
        Assert.Equal([new NamedFaction(new("spd"), "SPD"), new NamedFaction(null, "CDU")], draft.Authors);
    }

    [Fact]
    public void Read_NonPublicPart_IsNotPublic() =>
        Assert.False(Mails.Draft("Antrag für den nichtöffentlichen Teil der Sitzung\n\nBeschlussvorschlag:\nA.").Public);
}
